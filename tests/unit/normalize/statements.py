"""Invented statements of the shapes that offices send, each a whole file."""

__all__ = ["COVER", "DECK", "INVERTED", "MARKED", "PAGED", "RELEASE", "SCAN", "TRANSCRIPT", "WEB"]

WEB = """\
Permanent Mission of Norland to the United Nations

Permanent Mission of Norland to the United Nations

Statement by Ms. Ana Lindqvist, Minister for Water (MW) Third Conference of Parties to the \
River Convention

Norland is a small country. It met on 4 April 2018 in Port Ana, and over\u00a0 1,300 people came.

We thank Mr.\u00a0Vik for everything that was done to make this meeting possible.

I thank you."""

COVER = """\
PERMANENT MISSION OF NORLAND
TO THE UNITED NATIONS

STATEMENT

by

H.E. Mr. Tomas Vik
Permanent Representative of Norland to the United Nations

at the General Debate of the Third Committee

New York, 4 October 2022

Check against delivery

Mr. Chair,
Excellencies,

1.\tNorland aligns itself with the statement of the coastal group. We met 41 experts
in 2021 and agreed on a plan for the inter-
national river, which is still under way.

2.\tThe second point is about international water, and 12 million people depend on it every
single day of the year; we cannot leave them alone with the problem.

Mr. Chair,

3.\tThe third point is the self-
determination of peoples, and of peoples alone, as the Charter says in so many words.

Thank you, Mr. Chair.
"""

INVERTED = """\
Ministry for Foreign Affairs of Norland

Deputy Minister for Foreign Affairs
H.E. Ms. Eva Strand

Address to the Conference on Disarmament

Geneva, 27 February 2023

Mr President, let me begin by congratulating you on the work of the last months, which was hard.

There are 65 members in this room and each of them has a stake in the outcome.
"""

RELEASE = """\
FOR IMMEDIATE RELEASE

EMBARGOED UNTIL 14 March 2024, 10:00 CET

Norland doubles its water fund

PORT ANA, 14 March 2024 – The Government of Norland today announced 40 million euro.

“This is a great day for our rivers”, said Ana Lindqvist, Minister for Water.

What the money is for

The fund pays for:

• 300 wells in the north of the country
• pipes of 41 km between two towns

ENDS

Notes to editors

The fund was founded in 1999. It has 27 members.

Media contact: Jan Berg, +47 555 1234, press@norland.example
"""

TRANSCRIPT = """\
Press conference by Minister Ana Lindqvist after the River Summit

Port Ana, 3 May 2023

MODERATOR: Good morning and welcome. The Minister will make a short statement.

MINISTER LINDQVIST: Thank you. We agreed on 12 points today. (Laughter.)

We also agreed to meet again in 2024.

(Applause.)

QUESTION: How much will it cost?

MINISTER LINDQVIST: It will cost 4 million euro.
"""

MARKED = """\
OFFICIAL-SENSITIVE

EMBASSY OF NORLAND

Remarks by Ambassador Jan Holm on the occasion of National Day

Vienna, 6 June 2020

Dear friends,

Today we celebrate 200 years of independence, and we do so with gratitude.

Page 1 of 2

We have 14 wards and 3 schools,
and a hospital with 120 beds.

Page 2 of 2

Yours sincerely

Jan Holm
Ambassador
"""

DECK = """\
FACT SHEET: Norland and its Partners Will Provide More Wells

***The partners are rallying to bring water to all, and they do so
together.***

**Earlier financing:** the partners have committed **<u>1
billion euro</u>** so far, and they will go on.

-   This includes 330 wells in the north,
    all of them new.
-   It also includes \\- for the first time \\- the south.

# # #
"""

PAGED = """\
Speech by President Vik before the Parliament of Norland

Mr. Speaker,

The first page says that the rivers of the country are in a better state than they have
ever been since we began to count, and that this is the work of many people in every one
of our towns and

2

villages, who gave their time for it. The second page goes on to say that much is left to
do for all of us, and that we shall do it.

3

The third page ends the speech with a word of thanks to those who listened to it so long.

Thank you.

4
"""

SCAN = """\
Norland

Anförande av ambassadör Olle Berg vid öppen debatt om floder

Port Ana den 3 maj 2023

The rivers of the world are in danger, and we have to act now rather than later.

Finally, we thank the host for the meeting and for the hospitality of this town.
"""
