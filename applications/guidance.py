"""What each state means for the owner and what comes next."""

from dataclasses import dataclass

from applications.states import State
from messages.text import Text


@dataclass(frozen=True, slots=True)
class Guidance:
    meaning: Text
    next: Text


GUIDANCE = {
    State.ENTERED: Guidance(
        Text(
            "入力が終わりましたが、まだ申請していません。",
            "The entry is finished, but nothing has been filed yet.",
            "{入力|にゅうりょく}は おわりました。まだ {申請|しんせい}して いません。",
        ),
        Text(
            "必要な顔写真と資料を添付し、申請情報一覧で「入管庁に申請を行う」を押してください。",
            "Attach the photo and documents needed, then press 「入管庁に申請を行う」 "
            "(File with the immigration bureau) in the list.",
            "{写真|しゃしん}と {資料|しりょう}を つけて、"
            "「{入管庁|にゅうかんちょう}に {申請|しんせい}を {行|おこな}う」を おして ください。",
        ),
    ),
    State.BULK_ERROR: Guidance(
        Text(
            "一括登録で誤りが見つかったため、登録されていません。",
            "Not registered: the bulk registration found errors.",
        ),
        Text("誤りを直して、もう一度登録してください。", "Correct the errors and register again."),
    ),
    State.SUBMITTED: Guidance(
        Text(
            "入管庁が申請を受け付けました。審査の開始を待っています。",
            "The bureau has received the application. It waits for the examination.",
            "{入管庁|にゅうかんちょう}が {申請|しんせい}を {受|う}けつけました。{審査|しんさ}を まっています。",
        ),
        Text(
            "することはありません。追加の資料が必要なときはメールでお知らせします。",
            "There is nothing to do. You will get a mail if more documents are needed.",
            "いまは なにも しなくて いいです。{資料|しりょう}が いるときは メールが {届|とど}きます。",
        ),
    ),
    State.EXAMINATION: Guidance(
        Text("審査をしています。", "The application is being examined.", "{審査|しんさ}を しています。"),
        Text(
            "することはありません。追加の資料が必要なときはメールでお知らせします。",
            "There is nothing to do. You will get a mail if more documents are needed.",
            "いまは なにも しなくて いいです。{資料|しりょう}が いるときは メールが {届|とど}きます。",
        ),
    ),
    State.ISSUANCE: Guidance(
        Text(
            "審査が終わり、在留カード等の発行を待っています。",
            "The examination is over; the residence card or certificate is being issued.",
            "{審査|しんさ}が おわりました。{在留|ざいりゅう}カードなどを つくって います。",
        ),
        Text(
            "入管庁からの案内に従って受け取ってください。",
            "Follow the bureau's instructions for receiving it.",
            "{入管庁|にゅうかんちょう}からの お{知|し}らせを {読|よ}んで、{受|う}けとって ください。",
        ),
    ),
    State.CLOSED: Guidance(
        Text("手続は完了しました。", "The procedure is completed.", "{手続|てつづ}きは おわりました。"),
        Text("することはありません。", "There is nothing more to do.", "もう なにも しなくて いいです。"),
    ),
}
