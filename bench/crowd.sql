-- Fills an installation's empty tables with %(count)s applications of made-up people. Numbers stand in for chance, so
-- that every run makes the same: `chance(i, salt)` is evenly spread over 0..1.
CREATE FUNCTION pg_temp.chance(i bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE AS
    $$ SELECT ((hashint8extended(i, salt) & 1073741823)::float8 / 1073741824) $$;
CREATE FUNCTION pg_temp.pick(list text[], chance float8) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT list[1 + floor(chance * array_length(list, 1))::int] $$;

INSERT INTO accounts_user (
    password, is_superuser, authentication_id, category, state, name, kanji_name, sex, organization,
    certificate_number, password_warned, link_version, language, is_staff, reminder_mails, date_joined
)
SELECT '!', false, 'crowd' || n, CASE WHEN n %% 3 = 0 THEN 'LAW' ELSE 'FGN' END, 'active', 'CROWD,' || n, '', '', '',
       '', 0, 0, 'ja', false, true, now()
FROM generate_series(1, greatest(%(count)s / 50, 10)) AS n;

INSERT INTO accounts_user (
    password, is_superuser, authentication_id, category, state, name, kanji_name, sex, organization,
    certificate_number, password_warned, link_version, language, is_staff, reminder_mails, date_joined
)
SELECT '!', false, 'desk' || n, 'STF', 'active', 'DESK,' || n, '', '', '', '', 0, 0, 'ja', true, true, now()
FROM generate_series(2, %(desks)s) AS n;

CREATE TEMP TABLE owners AS
SELECT row_number() OVER (ORDER BY id) AS place, id FROM accounts_user WHERE authentication_id LIKE 'crowd%%';
CREATE UNIQUE INDEX ON owners (place);
ANALYZE owners;
CREATE TEMP TABLE desks AS
SELECT row_number() OVER (ORDER BY id) AS place, id FROM accounts_user
WHERE id = %(staff)s OR authentication_id LIKE 'desk%%';

-- Every 50th application is the one large owner's; of the others a tenth of the owners has two thirds.
-- Every 20th is a simultaneous application of the one before it. The newest 2 %% are not filed, the next 8 %% with the
-- bureau, the others completed.
CREATE TEMP TABLE crowd AS
SELECT
    i,
    md5('application' || i)::uuid AS id,
    CASE WHEN i %% 20 = 7 THEN md5('application' || i - 1)::uuid END AS main_id,
    CASE WHEN (i - (i %% 20 = 7)::int) %% 50 = 0 THEN 0
         ELSE 1 + floor(power(pg_temp.chance(i - (i %% 20 = 7)::int, 1), 2.5) * (SELECT count(*) FROM owners))
    END AS owner,
    (i - (i %% 20 = 7)::int) / %(count)s::float8 AS age,
    pg_temp.chance(i, 2) AS a, pg_temp.chance(i, 3) AS b, pg_temp.chance(i, 4) AS c,
    pg_temp.chance(i, 5) AS d, pg_temp.chance(i, 6) AS e
FROM generate_series(1, %(count)s) AS i;

CREATE TEMP TABLE told AS
SELECT crowd.*,
    CASE WHEN age > 0.98 THEN CASE WHEN a < 0.05 THEN 'bulk_error' ELSE 'entered' END
         WHEN age > 0.90 THEN pg_temp.pick('{submitted,examination,examination,issuance}', a) ELSE 'closed' END AS state,
    pg_temp.pick('{東,東,東,東,東,東,東,東,東,名,名,名,阪,阪,阪,福,広,仙,札,高}', pg_temp.chance(i, 7)) AS office,
    pg_temp.pick('{extension,extension,extension,extension,coe,coe,coe,change,change,acquisition}', b) AS type,
    pg_temp.pick('{N2,N2,N2,N2,N3,N1,P1,P1,R1,R1,T1,M1,L2,V1,V1}', c) AS status,
    now() - (1 - age) * interval '5 years' - a * interval '6 hours' AS moment
FROM crowd;

INSERT INTO applications_application (
    id, owner_id, main_id, type, status, state, photo_state, document_state, outcome, office, receipt_number,
    provisional_number, branch, receipt_method, receiving_office, desired_period, applicant_name, nationality,
    birth_date, answers, catalogue_version, submitted_at, withdrawal_requested_at, assigned_to_id, version,
    created_at, updated_at
)
SELECT
    told.id,
    coalesce(owners.id, %(large)s),
    main_id,
    CASE WHEN main_id IS NULL THEN type ELSE 'reentry' END,
    status,
    state,
    CASE state WHEN 'bulk_error' THEN '' WHEN 'closed' THEN 'approved'
        WHEN 'entered' THEN pg_temp.pick('{missing,missing,registered,not_needed}', d)
        ELSE CASE WHEN d < 0.03 THEN 'requested' ELSE pg_temp.pick('{registered,registered,checked,not_needed}', d) END
    END,
    CASE state WHEN 'bulk_error' THEN '' WHEN 'closed' THEN 'taken_over'
        WHEN 'entered' THEN pg_temp.pick('{missing,registered}', e)
        ELSE CASE WHEN e < 0.05 THEN 'requested' ELSE pg_temp.pick('{registered,replaced,taken_over}', e) END
    END,
    CASE WHEN state = 'closed' THEN pg_temp.pick('{granted,granted,granted,granted,refused,withdrawn}', d) ELSE '' END,
    office,
    CASE WHEN state NOT IN ('entered', 'bulk_error') AND main_id IS NULL
        THEN office || 'オン' || left(type, 1) || left(status, 1) || to_char(moment, 'YY') || lpad((i %% 1000000)::text, 6, '0')
    END,
    '960' || to_char(moment, 'YYYY') || lpad((i - (main_id IS NOT NULL)::int)::text, 10, '0'),
    (main_id IS NOT NULL)::int,
    CASE type WHEN 'coe' THEN '03' ELSE pg_temp.pick('{01,01,02}', d) END,
    CASE WHEN type <> 'coe' THEN pg_temp.pick('{280,280,190,220,160}', e) ELSE '' END,
    CASE WHEN type <> 'coe' THEN pg_temp.pick('{%(periods)s}', c) ELSE '' END,
    pg_temp.pick('{NGUYEN,NGUYEN,NGUYEN,TRAN,LE,PHAM,WANG,LI,ZHANG,LIU,CHEN,KIM,LEE,PARK,SANTOS,REYES,CRUZ,SHARMA,GURUNG,THAPA,SINGH,KUMAR,RAHMAN,HOSSAIN,SILVA,PEREIRA,SMITH,GARCIA,MULLER,IVANOV}', pg_temp.chance(i, 8))
        || ',' || pg_temp.pick('{AN,BAO,CHI,DUC,EMI,FEI,GIA,HOA,IVA,JUN,KAI,LAN,MAI,NAM,ORI,PHU,QUY,RAJ,SUN,TAM,UDA,VAN,WEI,XIN,YEN,ZOE}', pg_temp.chance(i, 9))
        || pg_temp.pick('{BEL,CAR,DOR,FEN,GUS,HAL,JOS,KEL,LUM,MIR,NOR,PEL,ROS,SAL,TOR,VIK,WIL,YAS,ZIM,ALB}', pg_temp.chance(i, 10))
        || pg_temp.pick('{INE,ADA,OTO,ULA,EKA,ISA,OMI,ARU,ENI,IKO,UMA,ETA,OLA,ANI,IRO}', pg_temp.chance(i, 11)),
    pg_temp.pick('{283,283,283,039,039,140,204,180,012,112,014}', a),
    to_char(date '1960-01-01' + floor(b * 16000)::int, 'YYYYMMDD'),
    CASE WHEN state = 'bulk_error' THEN '{}'::jsonb ELSE %(answers)s::jsonb END,
    %(version)s,
    CASE WHEN state NOT IN ('entered', 'bulk_error') THEN moment END,
    CASE WHEN state = 'examination' AND e > 0.995 THEN moment END,
    CASE WHEN state IN ('examination', 'issuance', 'closed') AND c < 0.9 THEN desks.id END,
    1,
    moment - interval '1 hour',
    moment
FROM told
LEFT JOIN owners ON owners.place = told.owner
LEFT JOIN desks ON desks.place = 1 + told.i %% %(desks)s;

INSERT INTO applications_sensitiveanswers (
    application_id, sealed, card_hash, passport_hash, person_hash, pending_key
)
SELECT id, %(sealed)s, encode(sha256(('card' || i)::bytea), 'hex'), encode(sha256(('passport' || i)::bytea), 'hex'),
       encode(sha256(('person' || i)::bytea), 'hex'),
       CASE WHEN state IN ('submitted', 'examination', 'issuance') AND main_id IS NULL
           THEN encode(sha256(('pending' || i)::bytea), 'hex') END
FROM told;

INSERT INTO applications_supplement (
    application_id, kind, reason, deadline, before, requested_by_id, requested_at, late
)
SELECT id, 'documents', '資料を追加してください。', current_date + (random() * 30)::int, 'registered', %(staff)s, now(), false
FROM applications_application WHERE document_state = 'requested';
