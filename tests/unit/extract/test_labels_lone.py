"""Labels of figures behind which no noun stands, of changes and of sums: invented sentences."""

import pytest

from tests.unit.extract.label_cases import label_of

CASES: tuple[tuple[str, str | None], ...] = (
    ("The blast hurt 80 guests, [35] of them students.", "students"),
    ("The court tried <212> men, [40] of whom were officers.", "officers"),
    ("{More than} <300> homes burned, [60] of them farms.", "farms"),
    ("The team freed <19> hostages, [seven] of them girls, from the camp.", "girls"),
    ("<700> jobs will go, [200] of them in the north.", None),
    ("The dam burst, killing <30> villagers and injuring {more than} [200].", "injuring"),
    ("Police raided the port, arresting [12] and seizing <4> boats.", "arresting"),
    ("The storm hit Tal, displacing {some} [4,000].", "displacing"),
    ("The bus overturned, killing <3> people and wounding [17] on Monday.", "wounding"),
    ("The fund paid out, totalling [50].", None),
    (
        "<Five> men were shot dead and [three] more were wounded in a raid.",
        "wounded in a raid",
    ),
    ("[Two] others were arrested in the port of Tal.", "arrested in the port of Tal"),
    ("[12] more remain in hospital.", "remain in hospital"),
    ("[Four] others were being questioned.", "questioned"),
    ("<Six> bridges were rebuilt and [two] more will be opened.", "will be opened"),
    ("The text raises the fund's lending capacity to [40,000].", "fund's lending capacity"),
    ("The Council's decision increases the force's ceiling to [6,500].", "force's ceiling"),
    ("The act reduces the number of seats to [120].", "number of seats"),
    ("The ministry cut the permitted catch to [t:9,000 tonnes].", "permitted catch"),
    ("The board has raised its growth forecast to [p:3.1 per cent].", "growth forecast"),
    ("We will expand the coast guard to [2,400].", "coast guard"),
    ("This means a rise in school meals to [40,000].", "school meals"),
    ("We welcome the reduction in child deaths to [3,200].", "child deaths"),
    ("There was a fall in the jobless rate to [p:4 per cent].", "jobless rate"),
    (
        "Norland will provide [m:$1.8 billion] as humanitarian assistance in <d:2019>.",
        "humanitarian assistance",
    ),
    ("The bank lent [m:€40 million] as emergency liquidity.", "emergency liquidity"),
    ("The court awarded her [m:£9,000] as compensation.", "compensation"),
    ("They paid [m:$3 million] as ransom.", "ransom"),
    ("The appeal seeks {nearly} [m:$2 billion] to reach <12> countries.", "reach 12 countries"),
    (
        "We need [m:$40 million] to vaccinate <3 million> children in the south.",
        "vaccinate 3 million children in the south",
    ),
    (
        "The fund asked for [m:€9 million] to repair <40> bridges damaged by the flood.",
        "repair 40 bridges damaged by the flood",
    ),
    (
        "The agency requested [m:$300 million] to assist <1.2 million> refugees.",
        "assist 1.2 million refugees",
    ),
    ("He set aside [m:$7 million] to hire <90> judges and clerks.", "hire 90 judges and clerks"),
    (
        "The programme will grow further, with total grants expected to reach [m:$19.7 million].",
        "total grants",
    ),
    ("Trade is booming, with exports projected to reach [m:$3 billion] in <d:2020>.", "exports"),
    (
        "The crisis worsened, with the number of displaced people estimated to exceed [40,000].",
        "displaced people",
    ),
    ("Total aid to Norland is expected to be [m:$9 million].", "Total aid to Norland"),
    (
        "Funding for lifeguards will increase by [m:$1.9 million] to a total of <m:$20 million>.",
        "Funding for lifeguards will increase",
    ),
    (
        "Funding for lifeguards will rise by <m:$1.9 million> to reach a total of [m:$20m].",
        "Funding for lifeguards",
    ),
    (
        "Support for farmers will rise by [m:€3 million] to <m:€12 million>.",
        "Support for farmers will rise",
    ),
    ("Support for farmers will rise by <m:€3 million> to [m:€12 million].", "Support for farmers"),
    ("The clinic's budget grew by <m:$4 million> to reach [m:$30 million].", "clinic's budget"),
    ("The [m:$49 million] allocated for flood relief will be spent in <d:2019>.", "flood relief"),
    ("The [m:€12 million] earmarked for new ferries is not enough.", "new ferries"),
    ("The agency received [m:$5 million] from Norland.", "agency received"),
    ("The accused has [10] {or more} prior convictions.", "prior convictions"),
    ("Firms with [50] {or more} employees must report.", "employees"),
    ("Each school with [200] {or fewer} pupils will merge.", "pupils"),
    ("Drivers with [three] {or more} penalty points lose their licence.", "penalty points"),
    ("Corruption costs the state [m:$9 billion] a year.", "Corruption costs the state"),
    ("The strike cost the port {about} [m:€3 million].", "strike cost the port"),
    ("Traffic jams cost our economy [m:$12 billion] each year.", "Traffic jams cost our economy"),
    ("Banks now charge [p:26 per cent] on credit cards.", "credit cards"),
    ("Savers earn [p:2 per cent] on their deposits.", "deposits"),
    ("Norland levies [p:15 per cent] on imported cars.", "imported cars"),
    ("The donor average is [p:0.3 per cent].", "donor average"),
    ("The rate was [p:4 per cent].", "rate"),
    ("The vote follows [u:three years] of grinding drought.", "grinding drought"),
    ("The accord ends [u:ten years] of bitter fighting.", "bitter fighting"),
    ("The meeting takes place after [u:six weeks] of rising tension.", "rising tension"),
    ("The town has seen [u:two months] of continuous shelling.", "continuous shelling"),
    (
        "The cuts left the agency able to reach [q:a third] of the <12 million> farmers targeted.",
        "farmers targeted",
    ),
    ("We have been able to reach [q:half] of the families in need.", "families in need"),
    ("Teams managed to cover [p:40 per cent] of the villages flooded.", "villages flooded"),
    ("Rice now sells for [m:$3] a bag.", None),
    ("Diesel costs [m:$2] a litre.", "Diesel costs"),
    ("They paid [m:€400] a head.", None),
    ("The price of tea rose to [m:$9] per kilo.", "price of tea"),
    ("The last one was a [t:40-metre] trawler flagged to Norland.", "trawler flagged to Norland"),
    ("The ship is a [t:300-metre] tanker.", "tanker"),
    ("It was a [t:12-metre] boat with <30> people on board.", "boat"),
    ("We built a [t:9 km] road to the port.", "road to the port"),
    ("Norland opened a [t:200-hectare] park.", "park"),
    (
        "Norland's aid commitment to the Middle East will be [m:$11.9 million].",
        "Norland's aid commitment to the Middle East",
    ),
    (
        "The bank's support to the Pacific Islands will reach [m:$30 million].",
        "bank's support to the Pacific Islands",
    ),
    (
        "The scheme is a [m:$200 million] joint venture between the Sea Bank and the Coast Union.",
        "joint venture between the Sea Bank and the Coast Union",
    ),
    (
        "The plan is a [m:$200 million] tie between the Sea Bank and the Coast Union.",
        "tie between the Sea Bank and the Coast Union",
    ),
    (
        "It is a [m:$9 million] partnership between the Port Authority and the Union of Sailors.",
        "partnership between the Port Authority and the Union of Sailors",
    ),
    ("The office closed [40] files relating to tax fraud.", "files"),
    ("We found [12] cases linked to the port.", "cases linked to the port"),
    ("The unit counts [300] claims connected with the flood.", "claims connected with the flood"),
    ("Ana Lind became mayor way back in [d:1996].", "Ana Lind became mayor"),
    ("The port opened as far back as [d:1950].", "port opened"),
    ("The treaty was signed way back in [d:1974].", "treaty was signed"),
    ("The strike cost Norland [m:$3 million].", "strike cost Norland"),
    ("A fire that cost Norland {some} [m:€9 million] was put out.", "fire that cost Norland"),
    (
        "Funding for lifeguards will increase by [m:$1.9 million].",
        "Funding for lifeguards will increase",
    ),
    (
        "Funding for lifeguards will increase by <m:$1.9 million> to reach [m:$20.5 million].",
        "Funding for lifeguards",
    ),
    ("Funding will increase by [m:$1.9 million].", "Funding will increase"),
    (
        "Spending on ports rose by <m:$9 million> to a total of [m:$30 million].",
        "Spending on ports",
    ),
    ("The project cost overrun was [m:$3 million].", "project cost overrun"),
    ("The Minister gave [m:$4 million] more for ports.", "ports"),
    (
        "The court heard [40] appeals against the police and the army was blamed.",
        "appeals against the police",
    ),
    ("We trained [30] judges on Monday and the court opened.", "judges"),
    ("There are [3] roads between Tal and the coast.", "roads between Tal and the coast"),
    ("The driver had [10] {b:or more} prior fines.", "prior fines"),
    ("We visited [40] {b:or so} ports.", "ports"),
    ("Cases were tried if the driver had [10] {b:or more} prior fines.", "prior fines"),
    ("They bought [40]{b:-plus} boats.", "boats"),
    ("[p:40 per cent] {b:or more} of the villages have no water.", "villages have no water"),
    ("They pay [m:$5 million] {b:or more} in fines.", "fines"),
    (
        "The text supports the port and increases the fleet's strength to [12,500] as asked.",
        "fleet's strength",
    ),
    ("The vote ends the ban and raises the catch to [400].", "catch"),
    (
        (
            "Two-way trade had grown by <p:25 per cent> over the past year to a "
            "record [m:$6.4 billion]."
        ),
        "Two-way trade",
    ),
    ("Exports rose by <p:3 per cent> in the last quarter to [m:€9 billion].", "Exports"),
    ("Deaths fell by <40> over the past decade to [1,200].", "Deaths"),
    ("Exports rose over the past year to [m:$35 million].", "Exports"),
    (
        "The plan seeks [m:$1 billion] to respond to <36> alerts worldwide, <14> of them new.",
        "respond to 36 alerts worldwide",
    ),
    ("They want [m:$3 million] to care for <400> orphans.", "care for 400 orphans"),
    ("We spent [m:$7 million] to look after <90> old ships.", "look after 90 old ships"),
    (
        "The programme will be resumed with total aid expected to reach [m:$19.7 million].",
        "total aid",
    ),
    ("Talks were closed with exports set to reach [m:$3 million].", "exports"),
    (
        "Norland's aid to the Islands will rise to [m:$36.2 million] to help deal with the flood.",
        "Norland's aid to the Islands",
    ),
    ("Spending has fallen to [m:€2 million] to save costs.", "Spending"),
    (
        "Spending under the malaria programme announced in [d:June 2000] will double.",
        "malaria programme announced",
    ),
    ("Work on the housing plan unveiled in [d:May 2011] goes on.", "housing plan unveiled"),
    (
        "Aid will bring funding for the research scheme launched in [d:2004] to <m:$5 million>.",
        "research scheme launched",
    ),
    ("The inquiry ordered in [d:March 2016] has ended.", "inquiry ordered"),
    (
        (
            "They praised the trade mission led by the Minister for Ports, Ana "
            "Lind, MP, to Tal in [d:February 2001]."
        ),
        "trade mission",
    ),
    ("They praised the visit by the mayor, Dr. Ana Lind, to the port in [d:May 2014].", "visit"),
    (
        (
            "They recalled the talks hosted by the envoy, Ms. Eva Tal, OBE, in "
            "Sudland in [d:June 2012]."
        ),
        "talks",
    ),
    ("In the past [u:four years], the ministry opened <12> schools.", "ministry opened 12 schools"),
    (
        "Over the last [u:three years], Norland has trained <300> nurses.",
        "Norland has trained 300 nurses",
    ),
    ("During the preceding [u:six months] the harbour was closed.", "harbour was closed"),
    (
        "We will give <m:$4 million> over [u:three years] to support debt relief in poor states.",
        "support debt relief in poor states",
    ),
    (
        "The bank will lend <m:$30 million> over [u:five years] for rural roads.",
        "bank will lend $30 million",
    ),
    ("Norland pledged <m:$9 million> for [u:two years] to get a patrol boat.", "get a patrol boat"),
    (
        "Spending under the malaria programme announced in [d:June 2000] will double.",
        "malaria programme announced",
    ),
    (
        (
            "As part of the <u:six-year> malaria programme announced in [d:June "
            "2000], work will be supported."
        ),
        "malaria programme announced",
    ),
    ("The head of the port announced in [d:June 2000] that it would close.", None),
    ("Costs under the housing plan unveiled in [d:May 2011] rose.", "housing plan unveiled"),
    ("The report said in [d:May 2014] that the port was closed.", None),
    ("Work under the plan, the mayor said in [d:May 2014], goes on.", None),
    ("The deal was brokered by the envoy, Eva Tal, in [d:June 2012].", None),
    ("They met the mayor, Ana Lind, in the port in [d:June 2012].", None),
    ("We met for [u:three years] to discuss the law.", "met"),
    ("The index closed at [p:4 per cent] on the news.", None),
    ("The party won [p:40 per cent] on Sunday.", None),
    ("Farmers paid [p:9 per cent] on seeds.", "seeds"),
    ("The index fell [p:4 per cent] on weak sales.", "index fell"),
    ("The bill of [m:$5 million] paid to lawyers was high.", "lawyers"),
    ("The ministry expanded its network from <40> clinics to [90].", None),
    ("They gave [m:$5 million] as well as <40> boats.", None),
    ("They gave [m:$5 million] as part of the plan.", None),
    ("We saw [two] more ships in the port.", "ships"),
    ("[Two] more of the ships were lost.", None),
    ("The police, following [12], left.", None),
    ("They met, adding [12] to the list.", None),
    ("They did not raise the cap to [500].", None),
    ("The plan seeks {nearly} [m:$2 billion].", "plan seeks"),
    ("The [n:2026] plan seeks {nearly} <m:$2 billion> for ports.", "plan"),
    ("The union counts {about} [400] members.", "members"),
    ("Our fleet lands {over} [t:40 tonnes] of cod.", "cod"),
    ("The [n:2019] survey covers {some} <300> farms.", "survey"),
    (
        (
            "Funding for sailors, including the Youth Scheme, Harbour Volunteers "
            "and the Sea Cadets, will increase by [m:$2 million]."
        ),
        "Funding for sailors, including the Youth Scheme, Harbour Volunteers and the Sea Cadets",
    ),
    (
        "Support for farmers, including seeds, tools and training, rose to [m:€9 million].",
        "Support for farmers",
    ),
    (
        "Deaths on the roads, including those of children, fell by [p:12 per cent].",
        "Deaths on the roads, including those of children, fell",
    ),
    ("Exports, which fell in May, rose by [p:3 per cent].", "Exports, which fell in May, rose"),
    ("Aid to the islands, such as Tal, Bor and Lun, grew to [m:$5 million].", "Aid to the islands"),
    (
        "Prices for food, notably rice, maize and oil, jumped by [p:30 per cent].",
        "Prices for food, notably rice, maize and oil, jumped",
    ),
    (
        (
            "Grants to schools, including Norland High School and Tal College, "
            "will total [m:$3 million]."
        ),
        "Grants to schools",
    ),
    ("The number of patients, including children, reached [400].", "patients"),
    (
        "The result is above the world average which in the last year known was [p:0.22 per cent].",
        "world average",
    ),
    ("It pays the duty, which since <d:2015> is [p:5 per cent].", "duty"),
    ("Norland has a debt that at the end of the year stood at [m:$3 billion].", "debt"),
    ("Some banks were charging [p:26 per cent].", "banks were charging"),
    ("The party won [p:40 per cent], and its rival <p:30 per cent>.", "party won"),
    (
        "Savers at the bank were earning {something like} [p:2 per cent].",
        "Savers at the bank were earning",
    ),
    ("The union wants [p:6 per cent].", "union wants"),
    ("We want [p:6 per cent].", None),
    ("The mayor said [p:6 per cent].", None),
    ("The [m:$27 million] we are already spending on ports is not enough.", "ports"),
    ("The [m:$9 million] you paid for ships is lost.", "ships"),
    ("The [m:$5 million] we have is enough.", None),
    ("The [m:$5 million] it cost was too much.", None),
    (
        "We will use the expected [m:$30 billion] from the sale of the railway.",
        "sale of the railway",
    ),
    ("They hope for [m:$2 million] from the auction of old ships.", "auction of old ships"),
    ("The state earned [m:$4 million] from taxes on timber.", "taxes"),
    ("The court took [m:€3 million] from fines for speeding.", "fines"),
    ("The agency got [m:$5 million] from a group of donors.", "agency got"),
    ("They took [m:$5 million] from the bank.", None),
    (
        "The port expects [m:$9 million] from the planned sale of two ferries.",
        "planned sale of two ferries",
    ),
    ("The museum lives on [m:€2 million] from entry fees.", "entry fees"),
    ("The total cost is [m:$4 million] a year.", "total cost"),
    ("The projects total [m:$3 million].", "projects total"),
    ("The two loans will total [m:$5 million].", "two loans"),
    ("The port is earning [m:$5 million].", "port is earning"),
    (
        "Exports, which fell by <p:2 per cent> in May, rose by [p:3 per cent].",
        "Exports, which fell by 2 per cent in May, rose",
    ),
    (
        "Exports to Sudland, which buys timber, rose by [p:3 per cent].",
        "Exports to Sudland, which buys timber, rose",
    ),
    ("The old fee, paid by ships, fell by [p:3 per cent].", "old fee, paid by ships, fell"),
    ("In May, including holidays, prices rose by [p:3 per cent].", "prices rose"),
    ("The fleet lost boats, including ferries, and rose by [12].", None),
    (
        "As the mayor said on Monday, by <d:2008> port aid will rise to {nearly} [m:£6.5 billion].",
        "port aid",
    ),
    ("As the mayor said, in <d:2010> exports fell to [m:£3 billion].", "exports"),
    (
        "Aid will increase by [p:21 per cent], or <m:$70 million>, in the next year.",
        "Aid will increase",
    ),
    (
        "Aid will increase by <p:21 per cent>, or [m:$70 million], in the next year.",
        "Aid will increase",
    ),
    (
        (
            "Aid will increase by <p:21 per cent>, or <m:$70 million>, in the next "
            "year, and by a total of [p:69 per cent] later."
        ),
        "Aid will increase",
    ),
    (
        "Exports fell by <p:3 per cent> in the north and by [p:9 per cent] in the south.",
        "Exports fell",
    ),
    (
        "The office, on its own and with others, collected {over} [m:$9 billion].",
        "office, on its own and with others, collected",
    ),
    (
        "The agency will receive an extra [m:$60 million] over the next <u:four years>.",
        "agency will receive",
    ),
    ("The school got an additional [m:€2 million].", "school got"),
    (
        "The port's budget will increase by <m:$70 million> in [d:2008].",
        "port's budget will increase by $70 million",
    ),
    (
        "Exports to Sudland rose to <m:€40 million> in [d:2019].",
        "Exports to Sudland rose to €40 million",
    ),
    ("The rate fell by <p:3 per cent> in [d:2011], said the bank.", "rate fell by 3 per cent"),
    (
        "The storm left [204 million] of the world's most exposed people in need.",
        "world's most exposed people in need",
    ),
    (
        "They reached [40,000] of Norland's newly arrived families.",
        "Norland's newly arrived families",
    ),
    ("The list holds [m:$50 million] from the Sea Union for false claims.", "false claims"),
    ("The school got [m:$3 million] from Norland for new roofs.", "new roofs"),
    ("The agency received [m:$5 million] from a bank to buy boats.", "buy boats"),
    (
        "A part of this amount, [m:$5.3 billion], was collected in shared cases.",
        "collected in shared cases",
    ),
    (
        "The deal is taking total spending over the next <u:four years> to [m:$23 billion].",
        "total spending",
    ),
    ("The gap remained large as the need for funds reached [m:$49 billion].", "need for funds"),
    ("Norland as a whole spent [m:$9 million].", "Norland as a whole spent"),
    (
        (
            "They will use part of the expected [m:$30 billion] from the sale of "
            "the railway to ensure that roads are safe."
        ),
        "sale of the railway",
    ),
    (
        "The mayor announced the port agency Norport will receive an extra [m:$60 million].",
        "port agency Norport will receive",
    ),
    ("Ana Lind said the school got [m:$3 million].", "school got"),
    (
        (
            "The mayor announced a major increase in port spending - [m:$70 "
            "million] this year, and <m:$250 million> later."
        ),
        "major increase in port spending",
    ),
    ("He asked the bank for a loan – [m:$3 million].", "loan"),
    ("The port was closed by the storm – [40] ships.", "ships"),
    ("She left the town – [m:$300].", None),
    (
        (
            "The result is above the world average, which in the last year known "
            "(<d:2001>) was [p:0.22 per cent]."
        ),
        "world average",
    ),
    ("The fee (<m:$3>) is now [m:$9].", "fee"),
    ("The rate fell from <p:24 per cent> in [d:2005] to <p:8 per cent> in <d:2023>.", None),
    ("The rate fell from <p:24 per cent> in <d:2005> to <p:8 per cent> in [d:2023].", None),
)


@pytest.mark.parametrize(("marked", "wanted"), CASES)
def test_a_figure_is_labelled_by_what_its_sentence_says(marked: str, wanted: str | None) -> None:
    assert label_of(marked) == wanted
