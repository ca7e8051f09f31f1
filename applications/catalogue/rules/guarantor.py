"""在日身元保証人又は連絡先 can be reached by telephone."""

from applications.catalogue.rules.contact import phone_or_mobile

reachable = phone_or_mobile("guarantor_phone", "guarantor_mobile")
