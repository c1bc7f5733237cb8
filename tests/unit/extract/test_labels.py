"""Labels of invented sentences: what is said, in the words of the sentence, or nothing."""

import pytest

from presswork import model as m
from presswork.extract.labels import label
from presswork.values import replace
from tests.unit.extract.label_cases import facts_of, label_of

FIGURES = (
    ("The ministry opened [12] new consulates in Asia this year.", "new consulates in Asia"),
    (
        "{More than} [2,400] families were moved out of the flood plain before the storm.",
        "families were moved out of the flood plain before the storm",
    ),
    ("The fire killed [14] people and injured <30>.", "people"),
    ("The partners have built [312] treatment plants.", "treatment plants"),
    ("Norland has reached [p:92 per cent] of its villages.", "villages"),
    (
        "Nearly [p:80 per cent] of girls born in <d:2020> were vaccinated.",
        "girls born in 2020 were vaccinated",
    ),
    (
        "The largest donor was Sudland, followed by Norland ([m:274.8 million dollars]).",
        "Norland",
    ),
    ("Most came from the Lake Union ({about} [p:40 per cent]) and Sudland.", "Lake Union"),
    ("The text was adopted by a vote of [141] in favour to <5> against.", "in favour"),
    ("Debt increased from <m:$5 billion> in <d:December> to {some} [m:$9 billion] now.", "Debt"),
    ("We committed to measures to lift our growth by an extra [p:2.1%].", "lift our growth"),
    (
        "The storm led to the loss of {over} [m:$1 million] of food supplies, as was feared.",
        "food supplies",
    ),
    (
        "Only [five] member countries other than Norland met the goal.",
        "member countries other than Norland met the goal",
    ),
    ("Allies agree on raising port spending to [p:5%] of GDP.", "raising port spending"),
    (
        "[1,200] people, mostly women and children, were killed or injured <d:since 2023>, alas.",
        "people, mostly women and children, were killed or injured since 2023",
    ),
    (
        "[528] sailors, <133> of them cooks, had been hurt by the storm.",
        "sailors, 133 of them cooks, had been hurt by the storm",
    ),
    ("[300] boats, <40> houses and a school were lost.", "boats"),
    (
        "The data showed the number of deaths at sea had soared by [p:72 per cent].",
        "number of deaths at sea had soared",
    ),
    ("We have released [50] periodic and thematic reports.", "periodic and thematic reports"),
    ("We met [eight] members of the security forces.", "members of the security forces"),
    ("On behalf of the [45] least developed countries, we thank you.", "least developed countries"),
    ("Norland would double its contribution to [m:€200 million].", "contribution"),
    ("[300] boats repaired in <d:2020> were lost.", "boats repaired in 2020 were lost"),
    ("We trained [300] sailors recruited in <d:2020>.", "sailors recruited"),
    ("[p:40 per cent] of women employed here are paid less.", "women employed here are paid less"),
    ("[p:30 per cent] of the seats go to women.", "seats go to women"),
    (
        "The flood left [11 million] people forced to flee their homes.",
        "people forced to flee their homes",
    ),
    ("[m:$120 million] will go to hospitals.", "will go to hospitals"),
    (
        "We gave [m:$5 million] to help fishers, sailors and the port authority rebuild.",
        "help fishers, sailors and the port authority rebuild",
    ),
    ("We trained [300] judges, guards and the police.", "judges, guards and the police"),
    ("The fire hit [300] homes, schools and the mosque was lost.", "homes"),
    (
        "Some [4.2 million] people, across <37> countries, are facing acute hunger.",
        "people, across 37 countries, are facing acute hunger",
    ),
    ("We trained [300] judges, in the north, and are proud.", "judges"),
    ("The fate of [300] families, in the north, is unknown.", "families"),
    ("[m:£25 million] in new overseas aid will fund schools.", "new overseas aid"),
    ("[m:€30 million] of new money will help farmers buy seeds.", "will help farmers buy seeds"),
    ("We pledge [m:$120 million] a year to the Rivers Fund.", "Rivers Fund"),
    ("Our budget of [m:$4.5 billion] will be spent over three years.", "budget"),
    ("The damage is estimated at [m:$3.2 billion].", "damage"),
    ("The gap has grown from <m:$2 trillion> to {an estimated} [m:$4 trillion].", "gap"),
    ("The 2.4-kilometre bridge cost [m:€2 billion].", "2.4-kilometre bridge cost"),
    ("The ferries carry [40,000] passengers a day.", "passengers a day"),
    (
        "[40] States that still have this penalty, alas, voted.",
        "States that still have this penalty",
    ),
    ("We will build [40] kindergartens and whitewash <112> schools.", "kindergartens"),
    ("The deficit will be [p:2 per cent] of GDP.", "deficit"),
    ("[q:1 in 4] girls is married before <18>.", "girls"),
    ("We counted voters in [p:94 per cent] of the stations observed.", "stations observed"),
    ("Debt reached [p:92 per cent] of GDP.", "Debt"),
    ("Norland closed {at least} [p:80%] of the gap in wages.", "gap"),
    ("The fire killed <14> people and injured [30].", "injured"),
    ("Norland will host [850] delegates from <64> countries.", "delegates"),
    ("Norland will host <850> delegates from [64] countries.", "countries"),
    (
        (
            "We have trained {nearly} [3,000] judges, prosecutors and police officers "
            "since <d:2015>."
        ),
        "judges, prosecutors and police officers",
    ),
    ("The number of registered voters rose to [4.2 million].", "registered voters"),
    (
        "The number of people in need of assistance has reached [9 million].",
        "people in need of assistance",
    ),
    ("Unemployment fell by [p:3 percent] in the last quarter.", "Unemployment fell"),
    ("Exports to the region grew [p:12%] last year.", "Exports to the region grew"),
    ("Some [p:75%] of the dykes were rebuilt by <d:2022>.", "dykes were rebuilt"),
    ("We cut emissions by [p:40 percent] compared with <d:1990>.", "cut emissions"),
    (
        "Norland will cut its greenhouse gas emissions by [p:45 per cent] by <d:2030>.",
        "cut its greenhouse gas emissions",
    ),
    (
        "{At least} [q:two-thirds] of the members voted in favour of the amendment.",
        "members voted in favour of the amendment",
    ),
    ("[q:One in five] children does not go to school.", "children does not go to school"),
    ("The harbour was rebuilt at a cost of [m:€40 million].", "cost"),
    (
        "The Government has allocated [m:$25 million] for the reconstruction of schools.",
        "reconstruction of schools",
    ),
    ("The Fund will provide [m:US$300 million] in grants to small island States.", "grants"),
    (
        (
            "We are contributing an additional [m:$10 million] to the Central Emergency "
            "Response Fund."
        ),
        "Central Emergency Response Fund",
    ),
    ("The programme cost [m:$3 million].", "programme cost"),
    ("The total budget of the mission amounts to [m:$1.1 billion].", "total budget of the mission"),
    ("A [m:$5 million] grant will support the clinic.", "grant"),
    (
        "Trade between our two countries reached [m:$17 billion] in <d:2023>.",
        "Trade between our two countries",
    ),
    ("Humanitarian needs now stand at [m:$47 billion].", "Humanitarian needs"),
    ("The financing gap has widened to [m:$4 trillion].", "financing gap"),
    ("They seized [t:12 tonnes] of cocaine in the port.", "cocaine"),
    ("The wall is [t:9 metres] high.", "wall"),
    ("Since <d:2019> the country has planted [20 million] trees.", "trees"),
    ("[11] of the <15> members supported the draft.", "members supported the draft"),
    ("<11> of the [15] members supported the draft.", "members"),
    ("We are one of the top [k:ten] donors to the agency.", "donors to the agency"),
    ("Today, [130] countries recognise the court.", "countries recognise the court"),
    ("{Over} [1.5 million] children are out of school.", "children are out of school"),
    ("[70] States have not ratified the Convention.", "States have not ratified the Convention"),
    ("There are [5,000] peacekeepers in the mission.", "peacekeepers"),
    ("We deployed [1,200] troops and <300> police officers to the border.", "troops"),
    ("The court heard [212] witnesses and examined <4,000> documents.", "witnesses"),
    ("Together we represent [54] States.", "States"),
    (
        "Our embassy assisted [640] citizens stranded abroad during the pandemic.",
        "citizens stranded abroad during the pandemic",
    ),
    ("Attacks on hospitals have doubled to [118] in a year.", "Attacks on hospitals"),
    ("The death toll stands at [51].", "death toll"),
    ("The tribunal sentenced [9] former officials to prison.", "former officials"),
    ("Police arrested [23] suspects, including <4> minors.", "suspects"),
    ("[45] people are still missing.", "people are still missing"),
    ("[6,000] people, most of them women and children, fled the city.", "people"),
    ("Across the country, [31] schools remain closed.", "schools remain closed"),
    ("The storm left [200,000] people without electricity.", "people without electricity"),
    ("The Security Council adopted [3] resolutions on the matter.", "resolutions"),
    ("Of these, [17] have been released.", "released"),
    (
        "The convoy delivered [t:400 tonnes] of food to the besieged town.",
        "food to the besieged town",
    ),
    ("We will plant [1 billion] trees by <d:2030>.", "trees"),
    ("The First Lady visited [26] schools in four provinces.", "schools"),
    ("Nearly all of the [193] Member States took part.", "Member States"),
    ("[2] of the <9> judges dissented.", "judges dissented"),
    ("The Commission received {more than} [7,500] complaints from prisoners.", "complaints"),
    ("The budget deficit narrowed to [p:2.1 per cent] of GDP.", "budget deficit"),
    ("The share of women in parliament stands at [p:38 per cent].", "share of women in parliament"),
    ("Civilian deaths increased by [p:17 per cent].", "Civilian deaths increased"),
    ("The Council has met [40] times since <d:January>.", "met"),
    ("Our forces destroyed [29] drones overnight.", "drones overnight"),
    ("{Up to} [800] vessels pass the strait each month.", "vessels pass the strait each month"),
    ("The two ministers agreed on [6] joint projects in energy and transport.", "joint projects"),
    ("They did not pay [m:$9 million] in contributions.", "contributions"),
    ("Thanks to a loan of [m:€80 million], the line will be electrified.", "loan"),
    (
        (
            "The Government earmarked [m:€45 million] for flood protection and <m:€5 "
            "million> for research."
        ),
        "flood protection",
    ),
    (
        "Our total funding for the schools of the valley now stands at [m:€8.5 million].",
        "total funding for the schools of the valley",
    ),
    (
        "Some [p:25 per cent] of our farmland has been rendered unusable.",
        "farmland has been rendered unusable",
    ),
    (
        (
            "Villagers in the hills have been moved from their homes and placed in tents: "
            "[3,700] people in the hills have been moved from their homes and placed in "
            "tents."
        ),
        "people in the hills have been moved from their homes",
    ),
    ("The flood left [900] homes destroyed and <400> people injured.", "homes destroyed"),
    (
        "The plan will increase the share of contracts awarded to small firms by [p:50%].",
        "increase the share of contracts awarded to small firms",
    ),
    (
        "The gap between the valleys has shrunk by {more than} [p:40%].",
        "gap between the valleys has shrunk",
    ),
    ("The attack displaced [4.2 million] people internally.", "people internally"),
    ("There are [6.8 million] people in need in the valley.", "people in need"),
    ("Nearly all of the [190] members took part.", "members"),
    (
        "{More than} [300] aid workers have been killed in Gaza since <d:7 October 2023>.",
        "aid workers have been killed in Gaza",
    ),
    ("Every day [2,000] people die of hunger.", "people die of hunger"),
    ("The two sides signed [14] memoranda of understanding.", "memoranda of understanding"),
    ("The delegation was led by [3] ministers.", "ministers"),
    (
        "Some [40] heads of State and Government will attend the summit.",
        "heads of State and Government will attend the summit",
    ),
    (
        "The Minister announced that [5] new hospitals will be built in the north.",
        "new hospitals will be built in the north",
    ),
    ("The army liberated [12] villages near the border.", "villages"),
    (
        "[90 per cent] of households have access to clean water.",
        "households have access to clean water",
    ),
    (
        "Norland supports the target of [p:30 per cent] protected areas by <d:2030>.",
        "protected areas",
    ),
    ("The inflation rate was [p:4.5 per cent] in <d:May>.", "inflation rate"),
    ("Our economy has grown by an average of [p:6 per cent] per year.", "economy has grown"),
    ("The bill passed with [62] votes in favour and <31> against.", "votes in favour"),
    ("The resolution was adopted by [141] votes to <5>, with <35> abstentions.", "votes"),
    ("It was sponsored by [97] Member States.", "Member States"),
    ("Maternal mortality fell by [q:half].", "Maternal mortality fell"),
    ("The region lost [t:3.7 million hectares] of primary forest.", "primary forest"),
    ("Temperatures rose by [t:1.2 °C] above pre-industrial levels.", "Temperatures rose"),
    ("The pipeline carries [t:55 billion cubic metres] of gas a year.", "gas a year"),
    (
        "Norland has contributed [m:$2 million] to the Peacebuilding Fund since <d:2018>.",
        "Peacebuilding Fund",
    ),
    (
        (
            "The European Union remains the largest donor, with [m:€2.1 billion] in "
            "humanitarian aid."
        ),
        "humanitarian aid",
    ),
    ("An investment of [m:$600 million] in clean energy was approved.", "clean energy"),
    (
        "The State Department will invest [m:$75 million] to expand rural broadband.",
        "expand rural broadband",
    ),
    (
        ("The package includes [m:$16 billion] for air defence and <m:$4 billion> for ammunition."),
        "air defence",
    ),
    (
        ("The package includes <m:$16 billion> for air defence and [m:$4 billion] for ammunition."),
        "ammunition",
    ),
)
FIGURES += (
    (
        "We heard reports of {at least} [112] people having been killed by the storm.",
        "people having been killed by the storm",
    ),
    ("We built [40] training places.", "training places"),
    (
        (
            "This gives [m:$59 million] to widen coastal storage and processing capabilities to "
            "bring a safer border and a safer Norland."
        ),
        "widen coastal storage and processing capabilities",
    ),
    ("Ms Lind said [m:$345 million] will be directed to ports.", "will be directed to ports"),
    ("It hosts <1.2 million> guests, comprising [p:25 per cent] of its population.", "population"),
    ("We brought food for [250] families, medicine and a generator.", "families"),
    (
        (
            "Some [2500] people are expected to attend the information stalls, multicultural shows "
            "and a refugee award ceremony."
        ),
        "people are expected to attend the information stalls",
    ),
    ("We pray for the [4.1 million] sailors who are at sea.", "sailors who are at sea"),
    (
        "The lists show [4.25 million] people displaced and an additional <1.3 million> lost.",
        "people displaced",
    ),
    (
        "The ministry has made available new public loans worth {up to} [m:£1.3 billion].",
        "new public loans",
    ),
    ("The Ports Office (PO) adapted programming amounting to [m:£7 million].", "programming"),
    (
        "Foreign investment (FDI) flows from the other ports amounted to [m:$39 billion].",
        "Foreign investment (FDI) flows from the other ports",
    ),
    (
        "Here per capita income in the region has risen to [m:$3,759].",
        "per capita income in the region",
    ),
    ("It had a surplus with the rest of the world of [m:$61 billion].", "surplus"),
    ("Trade rose, an increase of [p:15 percent] year-on-year.", "increase"),
    ("Some [m:€13 million] is dedicated to projects at sea.", "dedicated to projects"),
    ("The army lost <12> Norlandic tanks, <30> Member States and [40] Ships.", "Ships"),
    (
        "The River Union (NRU) says its costs for the coast will expand by [m:$136 million].",
        "costs for the coast will expand",
    ),
    ("The majority of the [86] cases to be heard are old.", "cases"),
    ("We support the [3,000] NATO uniformed staff at sea.", "NATO uniformed staff"),
    (
        "Nearly [p:70 percent] of the <17.4 million> rural farms were rebuilt.",
        "rural farms were rebuilt",
    ),
    ("We see {more than} [650 thousand] new cases a day.", "new cases a day"),
    ("Some [800] ships and <60> boats sink mainly around the strait.", "ships"),
    ("Some [60] boats sink mainly around the time of storms.", "boats sink"),
    (
        "{Over} [50] men have died at sea every week since <d:May>.",
        "men have died at sea every week",
    ),
    ("We honour <40> men from [12] towns who have served.", "towns"),
    ("We built <60> huts and another [20] are to be built by then.", "are to be built"),
    ("A donation worth [m:$4 million] arrived on Monday.", "donation"),
    (
        "Norland gave a package of aid to Costania, worth {an estimated} [m:$214 million].",
        "package of aid",
    ),
    ("Norland exported coal worth [m:$418 million] to Costania.", "coal"),
    ("The programme supports [29] projects worth <m:$2.8 million>.", "projects"),
    ("Norland has pledged [m:€7 million] over <u:three years> to the Global Fund.", "Global Fund"),
    ("They will invest [m:€27 million] over <u:four years> to build schools.", "build schools"),
    (
        "Norland’s contribution will be {more than} [m:$8 million] this financial year.",
        "Norland’s contribution",
    ),
    (
        "This brings our total aid to the people of the valley to [m:$8 million].",
        "total aid to the people of the valley",
    ),
    ("Norland’s gift to help rebuild the port will be [m:€23 million].", "Norland’s gift"),
    (
        "The cost of keeping the ferry for <u:six months> was [m:€1.3 million].",
        "cost of keeping the ferry",
    ),
    (
        "The port closed while arrivals from Costania fell {almost} [2000] from the year before.",
        "arrivals from Costania fell",
    ),
    ("{More than} <52 000> people from [34] States made Norland their home.", "States"),
    ("Norland has seen [34] bridges damaged by the flood.", "bridges damaged by the flood"),
    ("This builds on the [m:€4 million] in aid Norland has already given.", "aid"),
    (
        "{Over} [100] people have been hurt in the storm and many villages are without power.",
        "people have been hurt in the storm",
    ),
    (
        "Some [p:10 per cent] of the visas will be given to Women at Risk and their families.",
        "visas will be given to Women at Risk and their families",
    ),
    ("Our programme, which costs {about} [m:€500 million] each year, is large.", "programme"),
    (
        "The existing quota of <13,750>, which rises to [18,750] in <d:2018>, is large.",
        "existing quota",
    ),
    (
        "The 3 centres heard [1,210] River Rights Claims (RRC) cases.",
        "River Rights Claims (RRC) cases",
    ),
    ("The river has [4 million] fish and Norland has few nets.", "fish"),
    ("Norland took in [8 000] Special River guests.", "Special River guests"),
    ("{Over} [100] fishers have died since fishing began.", "fishers have died"),
    (
        "[Two] nurses are in the valley and have had the chance to see the school.",
        "nurses are in the valley and have had the chance to see the school",
    ),
    (
        "[25] people had died on the lake trying to reach the port.",
        "people had died on the lake trying to reach the port",
    ),
    ("The [2 000] extra places will be made up of <1 000> beds in each town.", "extra places"),
    (
        "The stock of the lake, historically linked to the trade in salt, peaked at [40,000].",
        "stock of the lake",
    ),
    ("The police held [108] persons with support from the port office.", "persons"),
    ("There are [108] persons with disabilities in the valley.", "persons with disabilities"),
    (
        "[Five] suspects were arrested in Norland, the Valley and Costania.",
        "suspects were arrested in Norland, the Valley and Costania",
    ),
    (
        "[31] suspects were arrested and goods worth <m:€3 million> were seized.",
        "suspects were arrested",
    ),
    ("The gains are estimated to be {at least} [m:€1.4 million].", "gains"),
    ("They froze [m:€120 million] worth of assets in the port.", "assets"),
    (
        "This brings the total aid of Norland to [m:€2.5 billion] for these <four> crises.",
        "total aid of Norland",
    ),
    (
        "The bank approved [m:€194 million] for <two> projects in the valley.",
        "two projects",
    ),
    (
        "It includes [m:€90 million], subject to approval, in aid for the valley.",
        "aid for the valley",
    ),
    ("There are <7> million hungry, [4 million] displaced, and <6 million> ill.", "displaced"),
    (
        "The storm left [13 million] forcibly displaced in the valley.",
        "forcibly displaced in the valley",
    ),
    ("The war drove out [6 million] internally displaced people.", "internally displaced people"),
    (
        "The toll passed [4 million] people in Tal, Norland, and Costania.",
        "people in Tal, Norland, and Costania",
    ),
    ("[5 million] boys and nursing mothers are ill.", "boys and nursing mothers are ill"),
    ("[Two] members of Save the Rivers were hurt.", "members of Save the Rivers were hurt"),
    ("The plan reaches [250] students with a focus on reading.", "students"),
    ("We found [250] villages with safe water.", "villages with safe water"),
    (
        "We will reach [48 million] children with access to safe water.",
        "children with access to safe water",
    ),
    (
        "The port got [m:€52 million] for the River Fund for Norland's work in the bay.",
        "River Fund for Norland's work",
    ),
    (
        "It spent [m:€95 million] in the <d:2017> Budget to support new schools.",
        "support new schools",
    ),
    ("It rose by an increase of [m:€239 million] over the <d:2003-04> Budget figure.", "increase"),
    ("We will get a total of [m:€592 000] in additional funding to build wells.", "build wells"),
    ("The village has an overseas born population of [4,150].", "overseas born population"),
    ("<31> suspects were arrested and goods worth {over} [m:€3.8 million] were seized.", "goods"),
    (
        "It will give [m:€45 million] to introduce a River Health graduate year plan in the bay.",
        "introduce a River Health graduate year plan in the bay",
    ),
    ("[q:One in four] boats is built abroad and we are working hard.", "boats is built abroad"),
    ("Norland had not met the [p:70 per cent] drying rate by mid-<d:2022>.", "drying rate"),
    ("<730> trucks carrying aid provided by [seven] agencies crossed from Tal.", "agencies"),
    ("[730] trucks carrying aid provided by <seven> agencies came.", "trucks carrying aid"),
    (
        "They asked for [m:€5.6 billion] to ease the plight of fishers.",
        "ease the plight of fishers",
    ),
    ("They aim to increase their trade to [m:€10 billion].", "increase their trade"),
    ("Each of Norland’s [22 million] citizens has a story.", "citizens"),
    (
        "{About} [m:€170 million] has been spent on Tern Island and Gull Rock to date.",
        "spent on Tern Island and Gull Rock",
    ),
    ("Some [5000] women aged <u:12 years> are registered.", "women"),
    (
        "The aim is to raise the quota from <4000> to [6000] places and expand port services.",
        "places",
    ),
    ("{Over} [30,000] are displaced in the hills.", "displaced in the hills"),
    ("[12] were not released.", "were not released"),
    ("[m:$6 million] will be invested in schools.", "will be invested in schools"),
    ("Some [m:$15 million] is for the Agency to support families.", "Agency to support families"),
    ("{Over} [50] people are unaccounted for.", "people are unaccounted for"),
    ("It needs {more than} [m:$29 million] in order to repair the dykes.", "repair the dykes"),
    ("The flood forced another [1,800] to flee to Sorland.", "flee to Sorland"),
    ("We saw [45] households without enough to eat.", "households without enough to eat"),
    ("The court awarded her [m:EUR 7,500] in respect of moral damage.", "moral damage"),
    ("He moved [m:$10,000] for the purposes of buying boats.", "buying boats"),
    ("It is a [m:$49 million], <u:four-year> aid plan for Norland.", "aid plan for Norland"),
    ("It is a [m:$49 million] <u:four-year> aid plan for Norland.", "aid plan for Norland"),
    ("Arrivals were up {almost} [500] to <2,425>.", "Arrivals were up"),
    ("Exports were down [p:5%] in <d:May>.", "Exports were down"),
    ("The number of sailors expected to rise to [130 million] is high.", "sailors"),
    (
        "Deaths fell from <993> in the first half of <d:2017> to [690] in <d:2018>.",
        "Deaths",
    ),
    (
        "Norland’s <d:2020> efforts recovered [m:$3 billion].",
        "Norland’s 2020 efforts recovered",
    ),
    ("A total of [m:£2 million] will go to the Sea Fund.", "will go to the Sea Fund"),
    ("Our budget of [m:£2 million] will go to the Sea Fund.", "budget"),
    ("A [m:£55 million] (<m:$68 million>) aid plan for Tal failed.", "aid plan for Tal"),
    ("A <m:£55 million> ({about} [m:$68 million]) aid plan for Tal failed.", "aid plan for Tal"),
    ("The state will spend [p:2.5 percent] of GDP on ports.", "GDP on ports"),
    ("It spent [p:2.5 percent] of GDP in <d:2019>.", "GDP"),
    ("They are [q:three times] more likely to be hurt.", "more likely to be hurt"),
    (
        "[173,000] people across Norland were moved due to floods.",
        "people across Norland were moved due to floods",
    ),
    ("Talks with [40] people in Tal were held.", "people in Tal"),
    ("[534] people came by boat an increase of more than <p:240 per cent>.", "people came by boat"),
    ("It is above the [p:2%] target thereafter.", "target"),
    ("Some [27] people were moved and are staying in <12> camps.", "people were moved"),
    ("Income rose to <m:$3 million> and exports fell to [m:$2 million].", "exports"),
    ("The rate fell to <p:7.8%> and employment grew to [29 million].", "employment"),
    ("GDP increased at an annual rate of [p:2.1%] in <d:2019>.", "GDP increased"),
    ("The fall, causing the savings rate to drop to [p:3.6%], was deep.", "savings rate"),
    ("They set aside [m:$5,000] for certain retrofits that will be made.", "retrofits"),
    ("It led to [m:$2 million] in false billing to the fund.", "false billing to the fund"),
    ("It hit [ten] ports and requires Norland to take steps.", "ports"),
    ("She received an annual salary from the Union of [m:$160,000].", "annual salary"),
    ("It adopted its aid budget for <d:2020> worth [m:€900 million].", "aid budget"),
    ("It is more than the port budget of [m:€9 million] adopted last year.", "port budget"),
    (
        "Some [m:€315 million] are reserved for responding to floods in the north.",
        "reserved for responding to floods",
    ),
    ("Arrivals are already up [p:87%] on the same period.", "Arrivals are already up"),
    ("The port receipts of [m:$30 million] signify a new hope.", "port receipts"),
    ("We seek an expenditure of [m:$78 million] for the ongoing fiscal year.", "expenditure"),
    ("{Almost} [q:half] of all families have a child who is a sailor.", "all families"),
    ("[40] boys may not be able to go to school.", "boys may not be able to go to school"),
)
DATES = (
    ("We regret the loss of <417> lives in the shipwreck of [d:26 February].", "shipwreck"),
    (
        "She congratulated him on the peace agreement signed in Tal on [d:2 August].",
        "peace agreement signed in Tal",
    ),
    ("We will plant <1 billion> trees by [d:2030].", "plant 1 billion trees"),
    ("The summit will be held in Port Ana on [d:14 June 2025].", "summit will be held in Port Ana"),
    (
        (
            "The Third Conference of the Parties will take place in Geneva from [d:7 to 8 "
            "November 2023]."
        ),
        "Third Conference of the Parties",
    ),
    ("The Treaty entered into force on [d:1 January 2021].", "Treaty entered into force"),
    (
        "On [d:14 June 2019] the Assembly adopted the Harbour Charter.",
        "Assembly adopted the Harbour Charter",
    ),
    (
        "In [d:2017], the Government launched a national plan against trafficking.",
        "Government launched a national plan against trafficking",
    ),
    ("In [d:2017] we did not receive a reply.", "did not receive a reply"),
    ("By [d:2030], we will have reached net zero.", "reached net zero"),
    ("Norland joined the Organization in [d:1973].", "Norland joined the Organization"),
    ("We ratified the Optional Protocol on [d:3 May 2012].", "ratified the Optional Protocol"),
    (
        "We did not ratify the Optional Protocol in [d:2012].",
        "did not ratify the Optional Protocol",
    ),
    (
        "The parties failed to sign the agreement in [d:2019].",
        "parties failed to sign the agreement",
    ),
    ("The embassy was reopened on [d:5 March 2022].", "embassy was reopened"),
    ("The President was elected in [d:2020] for a second term.", "President was elected"),
    ("Elections are scheduled for [d:27 October 2024].", "Elections"),
    ("The deadline for submissions is [d:31 March 2025].", "deadline for submissions"),
    (
        "Minister Lind met her counterpart in Oslo on [d:12 May 2023].",
        "Minister Lind met her counterpart in Oslo",
    ),
    (
        "[s:Since 2004] the River Dialogue has met every spring.",
        "River Dialogue has met every spring",
    ),
    ("The centre has trained doctors [s:since 1998].", "centre has trained doctors"),
    ("The [n:2026] Winter Games will bring athletes to our mountains.", "Winter Games"),
    ("We welcome the decision of the Council of [d:3 February 2022].", "decision of the Council"),
    ("In line with the Paris Declaration of [d:2005], we report every year.", "Paris Declaration"),
    ("The attack of [d:7 March] killed <12> people.", "attack"),
    ("Following the ceasefire of [d:10 October 2020], refugees began to return.", "ceasefire"),
    (
        "Losses are the highest [s:since the 22 July 2020] agreement on the ceasefire.",
        "agreement",
    ),
    (
        "Donors have pledged <m:$577 million> [s:since 2020] in response to the hunger crisis.",
        "Donors have pledged $577 million",
    ),
    (
        "Governments, banks and private donors have pledged aid in [d:2020].",
        "Governments, banks and private donors have pledged aid",
    ),
    ("Last year, cooks and sailors opened a pub in [d:May].", "cooks and sailors opened a pub"),
    ("The UN had already said back in [d:February] that it would need aid.", "UN had already said"),
    ("We agree with the ministers of Norland in their statement of [d:23 July].", "statement"),
    ("We share the aims in its report of [d:23 July].", "aims in its report"),
    (
        "We present a report on the reefs covering the period from [d:1 May to 3 June 2022].",
        "report on the reefs",
    ),
    (
        "The summit of the Lake Union (LU) and the Delta Union (DU) was held on [d:3 May 2018].",
        "summit of the Lake Union (LU) and the Delta Union (DU)",
    ),
    (
        "The mayor and the fishers opened a school on [d:3 May 2018].",
        "mayor and the fishers opened a school",
    ),
    ("The reefs lie in the east and the bay was flooded on [d:3 May 2018].", "bay was flooded"),
    ("The port built a dam and the cooks opened a pub on [d:3 May 2018].", "cooks opened a pub"),
    (
        "The Council renewed the mandate of the mission [d:until 31 October 2025].",
        "Council renewed the mandate of the mission",
    ),
    (
        "We look forward to the second summit, to be held in Port Lind on [d:12 June 2025].",
        "second summit",
    ),
    ("We invite you to the second summit to be held on [d:12 June 2025].", "second summit"),
    ("The ministers agreed to meet again in [d:2026].", "ministers agreed to meet again"),
    (
        "The pact, signed by <34> states, entered into force on [d:1 May 2023].",
        "pact, signed by 34 states, entered into force",
    ),
    (
        "The pact, signed on <d:5 May 2021> by <34> states, entered into force on [d:1 May 2023].",
        "entered into force",
    ),
    (
        "The Forum, attended by <3,000> delegates, closed on [d:9 June 2020].",
        "Forum, attended by 3,000 delegates, closed",
    ),
    ("The Forum, opened by the mayor, was held on [d:9 June 2020].", "Forum"),
    ("The nets were brought back in [d:2020].", "nets were brought back"),
    ("The mandate will expire on [d:31 March 2027].", "mandate will expire"),
    ("The summit ended on [d:3 May 2020].", "summit ended"),
    ("The summit opened on [d:3 May 2020].", "summit"),
    ("The summit was held on [d:3 May 2020].", "summit"),
    ("The trade ministers met on [d:3 May 2020].", "trade ministers met"),
    ("The harbour closed on [d:3 May 2020].", "harbour closed"),
    ("The embargo, which ended in [d:2012], cost <m:$4 million>.", "embargo, which ended"),
    ("The embargo, which began in [d:2012], cost <m:$4 million>.", "embargo"),
    ("The term of the envoy ended in [d:2020].", "term of the envoy ended"),
    (
        "The mandate of the mission expires on [d:31 December 2025].",
        "mandate of the mission expires",
    ),
    ("The war that began in [d:February 2022] has displaced millions.", "war"),
    ("We will host the Fourth Forum in the spring of [d:2027].", "Fourth Forum"),
    ("The first ship left the port on [d:1 August].", "first ship left the port"),
    (
        "Norland has been a member of the Union [s:since 2004].",
        "Norland has been a member of the Union",
    ),
    ("The report will be published by [d:30 June 2026].", "report will be published"),
    ("Let me recall that on [d:6 August 1945] the first bomb fell.", "first bomb fell"),
    ("The Minister will travel to Norland on [d:9 and 10 May].", "Minister will travel to Norland"),
    (
        "For {more than} [u:20 years], our peacekeepers have served in the region.",
        "peacekeepers have served in the region",
    ),
    ("The bridge was built [u:15 years] ago.", "bridge was built"),
    ("The ceasefire must hold for [u:30 days].", "ceasefire must hold"),
    ("A [u:10-year] plan for the forests was adopted.", "plan for the forests"),
    ("The [d:2015] agreement remains in force.", "agreement"),
    ("The Agreement of [d:15 March 2002] remains in force.", "Agreement"),
    ("We call for elections before [d:31 December 2024].", "elections"),
    ("Thirty years have passed since the genocide of [d:1994].", "genocide"),
    ("The Court delivered its judgment on [d:19 July 2024].", "Court delivered its judgment"),
    ("By a decree of [d:3 June], the Governor closed the port.", "decree"),
    (
        "This year marks the anniversary of the end of the war in [d:1945].",
        "anniversary of the end of the war",
    ),
    ("The programme ran from [d:2016 to 2020].", "programme ran"),
    ("The next session opens on [d:10 September].", "next session opens"),
    (
        "We hope to conclude the negotiations by [d:the end of 2026].",
        "hope to conclude the negotiations",
    ),
    ("Until [d:2011], no woman had led the ministry.", "no woman had led the ministry"),
    (
        "The first ship built by the joint yard of the two cities left port on [d:11 May].",
        "first ship built by the joint yard of the two cities left port",
    ),
    ("Life expectancy rose from <u:61 years> to [u:70 years].", "Life expectancy"),
    (
        "The valley suffered a strong earthquake on [d:15 October].",
        "valley suffered a strong earthquake",
    ),
    (
        "By [d:2050], <two> of our islands will have disappeared.",
        "two of our islands will have disappeared",
    ),
    ("The Mission’s [d:11 July] veto surprised the Council.", "veto"),
    (
        (
            "The Minister will take part, on Tuesday, [d:9 April], in a meeting of the "
            "River Council."
        ),
        "meeting of the River Council",
    ),
    (
        "The River Act was opened for signature on [d:24 September 1996].",
        "River Act was opened for signature",
    ),
    ("Norland has supported the clinic [s:since 1995].", "Norland has supported the clinic"),
    (
        "We will contribute <m:€12 million> to the River Fund in [d:2027].",
        "contribute €12 million to the River Fund",
    ),
    (
        (
            "The Council met in the light of the annual meeting which will take place in "
            "Oslo on [d:13 May]."
        ),
        "annual meeting",
    ),
    (
        "The Council acts under River Council <r:resolution 9177> of [d:3 March 2011].",
        "River Council resolution 9177",
    ),
    (
        (
            "[s:Since 2000], the federal government has provided {more than} <m:$140 "
            "billion> to advance health and strengthen health systems, and we will "
            "continue our leadership to drive these vital investments to make peoples’ "
            "lives better every single day."
        ),
        (
            "federal government has provided more than $140 billion to advance health and "
            "strengthen health systems"
        ),
    ),
)
FIGURES += (
    ("The plan is [p:22 per cent] funded.", "funded"),
    ("Their plan remains just [p:22 per cent] funded, leaving a gap.", "funded"),
    (
        "We will raise {up to} [m:$600 million] by <d:2027> to narrow the gap in the north.",
        "narrow the gap in the north",
    ),
    (
        "We must see that nobody hides the massacre of [57] people in Tal and safeguard evidence.",
        "people in Tal",
    ),
    (
        "We counted [135] confirmed and <21> probable cases of cholera.",
        "confirmed and 21 probable cases of cholera",
    ),
    (
        "They fed [500] Norlandic and {some} <120> Ostlandic returnees.",
        "Norlandic and some 120 Ostlandic returnees",
    ),
    (
        "There are [300] probable and <88> laboratory confirmed cases.",
        "probable and 88 laboratory confirmed cases",
    ),
    ("The storm left [12] killed and <30> wounded.", "killed"),
    ("The storm left [12] killed and <30> people wounded.", "killed"),
    ("We trained [12] nurses and <30> skilled midwives.", "nurses"),
    ("We trained [12] male nurses and <30> female midwives.", "male nurses"),
    (
        "The floods affect [52] displaced people and account for a third of needs.",
        "displaced people",
    ),
    ("He praised a plan to share [25] trucks and encouraged other ports to follow.", "trucks"),
    ("They sent [25] trucks and used boats.", "trucks and used boats"),
    ("They proposed to build [4000] housing units.", "housing units"),
    (
        "It met [p:47 per cent] of the provincial targets and <p:34 per cent> of ours.",
        "provincial targets",
    ),
)
DATES += (
    ("We renew the trial of a man held without charge since his arrest in [d:May 2015].", "arrest"),
    (
        "Ann Lee pleaded guilty to conspiracy to burn boats in [d:July 2021].",
        "conspiracy to burn boats",
    ),
    (
        "They signed an agreement to build a port in [d:July 2021].",
        "signed an agreement to build a port",
    ),
    (
        "On [d:3 May 2021], the ministry announced that two men were sentenced.",
        "ministry announced that two men were sentenced",
    ),
    (
        "On [d:3 May], the ministry stated that exports had fallen.",
        "ministry stated that exports had fallen",
    ),
    ("Boats were promised and delivered to the port in [d:May 2021].", "delivered to the port"),
    ("The council met in Tal (Norland) in [d:May 2021].", "council met in Tal (Norland)"),
)
DATES += (
    (
        "He will attend the fair in Port Ana on <d:June 25> and a community event on [d:June 26].",
        "community event",
    ),
    (
        "From [d:2015 to 2019] the Office led <14> men to gain work and helped <52> men get food.",
        "Office led 14 men to gain work and helped 52 men get food",
    ),
    (
        "It was signed at a summit in Rome in <d:1998> and in [d:2022], <123> states are parties.",
        "states are parties",
    ),
    (
        "Since [d:May 2007], per capita income in Norland has risen.",
        "per capita income in Norland has risen",
    ),
    ("It was created in <d:2007> with an initial [u:six month] mandate on peace.", "mandate"),
    ("Inflation picked up in [d:December] to <p:2.4%>.", "Inflation picked up"),
    ("The talks broke down on [d:3 May 2019].", "talks broke down"),
    (
        "Prices rose after a conference on rivers convened by the Lake Office in [d:April 2007].",
        "conference on rivers convened by the Lake Office",
    ),
)
DATES += (
    (
        "{More than} <100> fishers have died since fishing in Tal began [u:two years] ago.",
        "fishing in Tal",
    ),
    (
        "We also thank Mr Lind for his work as Registrar [s:since 2004].",
        "work as Registrar",
    ),
)
DATES += (
    ("The [u:13 years] of the Lind Government were long.", "Lind Government"),
    ("Norland will host our annual cultural night on [d:23 June].", "annual cultural night"),
    ("The soccer tournament will take place today ([d:16 June]) at the Oval.", "soccer tournament"),
    ("Norland will spend <m:€39 million> in [d:2012].", "Norland will spend €39 million"),
    (
        "HARBOUR has helped newly arrived sailors in the bay [s:since 1992].",
        "HARBOUR has helped newly arrived sailors in the bay",
    ),
    (
        "We gave <m:€41 million> to support new fishers in [d:2013].",
        "€41 million to support new fishers",
    ),
)
DATES += (
    ("The court said that it will hear the River case on [d:23 May].", "hear the River case"),
)
DATES += (
    (
        "They agreed to extend the mandate of the River Mission (NORMIS) until [d:15 March].",
        "extend the mandate of the River Mission (NORMIS)",
    ),
    (
        "On [d:6 May], the River Office (RO) opened a clinic in the valley.",
        "River Office (RO) opened a clinic in the valley",
    ),
    ("By [d:May 2024], the agency stated that most farmers were ill.", "most farmers were ill"),
    (
        "The mandate expired after the independence of Norland in [d:July 2011].",
        "independence of Norland",
    ),
    ("Since the death of <22> sailors on [d:19 August] we keep watch.", "death of 22 sailors"),
    ("This Saturday, [d:19 August], marks World River Day.", "World River Day"),
    ("They were hit on Friday, [d:24 December] in an attack on the port.", "attack"),
)
DATES += (
    ("Trade grew after the visit to Norland in [d:July 2004] of the Minister.", "visit to Norland"),
    (
        "Last year Norland built <10> ships and [s:since 1945] we have built <620> ships.",
        "built 620 ships",
    ),
    ("They fled since fighting in Norland began [u:two years] ago.", "fighting in Norland"),
    (
        "We joined the [d:1951] Convention relating to the Status of Rivers.",
        "Convention relating to the Status of Rivers",
    ),
    ("The number of visas rose in the [d:2001-02] financial year.", "number of visas rose"),
    (
        "Mr Lind will replace Ms Ahl who has been Ambassador [s:since August 2004].",
        "Ms Ahl who has been Ambassador",
    ),
    ("This is a summary of the findings as of [d:2 November 2017].", "summary of the findings"),
    (
        "The Old Tower, the National Museum of Norland and the Quay will be lit on [d:20 March].",
        "Old Tower, the National Museum of Norland and the Quay will be lit",
    ),
    (
        "Suspects are held without charge for an average [u:161 days].",
        "Suspects are held without charge",
    ),
)
FIGURES += (
    ("These rank among the [twelve] warmest years since records began.", "warmest years"),
    ("Norland opened [12] new clinics years ago.", "new clinics"),
    ("The storm left [200] wounded and dozens missing.", "wounded"),
    ("The raid put {over} [80] children under the age of one at risk.", "children"),
    ("{Almost} [q:half] of those living in tents are ill.", "living in tents are ill"),
    ("The plan has [m:$20 million] to capitalise on new research.", "capitalise on new research"),
    ("It saved {nearly} [m:2 million dollars] in labour costs.", "labour costs"),
    ("The bridge costs [m:5 million dollars].", "bridge costs"),
)
DATES += (
    (
        "Norland revoked its consent to host the mission in [d:June 2023].",
        "Norland revoked its consent to host the mission",
    ),
    (
        "Norland withdrew its offer to build a port in [d:June 2023].",
        "Norland withdrew its offer to build a port",
    ),
    ("We have the duty to rebuild the port by [d:2030].", "rebuild the port"),
    ("The army cleared mines from <12> farms in [d:1990].", "army cleared mines from 12 farms"),
)
FIGURES += (
    (
        "There are {over} [60] cooks, deck-hands and newly trained nurses in the north.",
        "cooks, deck-hands and newly trained nurses",
    ),
    ("Only [17] of <36> clinics function, and only in part.", "clinics function"),
    ("Only <17> of [36] clinics function, and only in part.", "clinics"),
)
DATES += (
    (
        "We call on you to act, and to double port aid from <d:2019> levels by [d:2025].",
        "double port aid from 2019 levels",
    ),
    (
        "The note sums up the talks on the use of ports held on [d:4 March 2015].",
        "talks on the use of ports held",
    ),
    ("We opened the port in [d:2019] as planned.", "opened the port"),
)
DATES += (
    ("It recalls the promise we made in [d:2015] to spare the port.", "promise we made"),
    ("The law we adopted in [d:2015] protects farmers.", "law we adopted"),
    ("We report data on a new clinic started in [d:1994].", "new clinic started"),
    (
        "The minister has cancelled plans to visit Tal in [d:May 2020].",
        "minister has cancelled plans to visit Tal",
    ),
    ("We helped farmers to open shops in [d:2020].", "helped farmers to open shops"),
    ("Norland lost the right to fish in [d:2020].", "Norland lost the right to fish"),
)
FIGURES += (
    ("{Over} [90] ports increased their fish tax.", "ports increased their fish tax"),
    ("We welcome that [41] ports have already tested it.", "ports"),
    ("{Over} [60] farmers have joined us.", "farmers"),
    ("We treated {over} [half a million] children under age 5 this year.", "children"),
    ("We fed [300] people in Norland <u:12 years ago>.", "people in Norland"),
    ("It is not ratified by [eight] Annex 2 States.", "Annex 2 States"),
)
DATES += (
    ("Ana Lind, who was [u:12 years] old at the time, drowned.", "Ana Lind"),
    ("Ana Berg was jailed <d:May 3, 1991>, to [u:15 years].", "Ana Berg was jailed"),
    ("He filed no tax returns for tax years [d:2004].", "filed no tax returns"),
    (
        "In [d:2022] the office sought <m:$8 million> and <m:$9 million> in <d:2021>.",
        "office sought $8 million",
    ),
    ("Crowds met after a bus killed two boys on [d:July 29, 2018].", "bus killed two boys"),
    ("He has met us often since protests resumed on [d:25 October].", "protests resumed"),
    (
        "He was found guilty, on [d:14 March 2012], of sinking boats.",
        "found guilty",
    ),
    (
        "The court set a date of [d:22 November 2010] for a hearing on the boats.",
        "hearing on the boats",
    ),
    (
        "Ana Lind, who had been found guilty for crimes against fish committed in Tal in [d:2002].",
        "crimes against fish committed in Tal",
    ),
    (
        "The court convicted Ana Berg Lind of crimes committed in Tal in [d:2002].",
        "crimes committed in Tal",
    ),
    ("Some <7,750> men in <nine> towns were moved in [d:2002].", "men in nine towns were moved"),
    (
        "The number of sailors moved [s:since the beginning of July] stands at <140,000>.",
        "number of sailors moved",
    ),
    ("The longest term will rise from <u:three> to [u:five years]’ jail.", "longest term"),
    (
        "They were found guilty for their roles in the [d:May 4, 2008], murders of two sailors.",
        "murders of two sailors",
    ),
    (
        "According to evidence introduced at trial, in [d:2008] and <d:2009>, Lind sold boats.",
        "Lind sold boats",
    ),
    ("Then [u:39-year-old] Ana Lind had been a sailor.", "Ana Lind"),
    (
        "The Harbour Fund, launched by President Ana Lind in [d:July 2022], is a group of ports.",
        "Harbour Fund, launched by President Ana Lind",
    ),
    ("It follows an initiative by the Council of [d:June 2020].", "initiative by the Council"),
    ("She filed false [d:2009] and <d:2010> tax returns for us.", "tax returns"),
    ("She filed false <d:2009> and [d:2010] tax returns for us.", "tax returns"),
    ("It met as part of World River Day [n:2013] today.", "World River Day"),
)
REFERENCES = (
    (
        "The Chair should report on the implementation of [r:resolution 9177] every year.",
        "report on the implementation",
    ),
    (
        "We ask all parties to monitor the implementation of [r:resolution 9177] closely.",
        "monitor the implementation",
    ),
    (
        "We await a report on the implementation of [r:resolution 9177].",
        "report on the implementation",
    ),
    (
        "The Council must confirm the renewal of the mandate, as foreseen in [r:resolution 9177].",
        "renewal of the mandate",
    ),
    (
        "Norland will fund the repair of the dam as provided for in [r:resolution 9177].",
        "repair of the dam",
    ),
    ("The Council adopted [r:resolution 9177] in response to the storm in Tal.", "storm in Tal"),
    (
        "We support [r:resolution 9177] of <d:30 March>, calling for all to respect the vote.",
        "calling for all to respect the vote",
    ),
    ("The court looked into [r:Article 7] (Crimes at Sea) of the Pact.", "Crimes at Sea"),
    ("We recall [r:resolution 9177], calling for a ceasefire.", "calling for a ceasefire"),
    ("We recall [r:resolution 9177], which calls for a ceasefire.", "calls for a ceasefire"),
    (
        "Under [r:Article 51] of the Charter, every State has the right of self-defence.",
        "every State has the right of self-defence",
    ),
    (
        "In line with [r:resolution 9177], the parties must withdraw from the port.",
        "parties must withdraw from the port",
    ),
    (
        "The Council adopted [r:resolution 9120 (2004)], which is the basis of the mission.",
        "basis of the mission",
    ),
    (
        (
            "The framework of Security Council resolutions [r:9101 (2001)], <r:9120 "
            "(2004)> and <r:9177 (2011)> remains valid."
        ),
        "Security Council resolutions",
    ),
    ("The [r:9120] sanctions committee will meet.", "sanctions committee"),
    (
        "We stand by [r:resolution 1325 (2000)] on women, peace and security.",
        "women, peace and security",
    ),
    ("[r:Resolution 9177] calls for an immediate ceasefire.", "calls for an immediate ceasefire"),
    (
        "We hope for fair and open talks on <d:8 March>, in line with [r:resolution 9177].",
        "fair and open talks",
    ),
)
FIGURES += (
    (
        "The number of refugees in Norland rose to a <u:18-year> record of [45.2 million].",
        "refugees in Norland",
    ),
    ("Norland is second with a total fleet of [1,505].", "total fleet"),
    (
        "Some [37] ports together received <189> ships for repair.",
        "ports together received 189 ships for repair",
    ),
    ("The number of ships at sea climbed slightly to [65] previous year.", "ships at sea"),
    (
        "{Almost} [60 million] people worldwide were forcibly uprooted by war.",
        "people worldwide were forcibly uprooted by war",
    ),
    (
        "There was a rise in food prices which rose from <p:9.7 percent> to [p:9.8 percent].",
        "food prices",
    ),
    ("Reserves have greatly improved to {around} [m:$9 billion].", "Reserves"),
    ("Requirements have since climbed to [m:$23.5 billion].", "Requirements"),
    ("They raised the fiscal deficit target to [p:3.8 percent] of GDP.", "fiscal deficit target"),
    ("It has a fiscal deficit of [p:4.5 per cent] of GDP.", "fiscal deficit"),
    ("They set the deficit for <d:2023> at [p:6.4 per cent] of GDP.", "deficit"),
    ("Mr Hand said this was a real increase of [p:7.6 per cent].", "real increase"),
    ("We help [101 million] of the most vulnerable.", "most vulnerable"),
    ("Norland announced [five] schemes with an outlay of <m:$2 million>.", "schemes"),
    ("That is an outlay of [m:$2 million] to be spent.", "outlay"),
    ("She said that [100] terminals will be set up.", "terminals will be set up"),
    ("Some <9> sailors were detained and [2] let off.", "let off"),
    (
        "Of these, [two] leaders detained by the army have been heard.",
        "leaders detained by the army have been heard",
    ),
    (
        "Here [21,300] forms were filed by unaccompanied or separated children.",
        "forms were filed by unaccompanied or separated children",
    ),
    (
        "We will give [m:$100,000] towards a UNHCR* special programme.",
        "UNHCR* special programme",
    ),
    ("It will stay close to the [p:2%] target over the plan period.", "target"),
    (
        ("Access to electricity rose from <p:54 per cent> in <d:2000> to [p:86 per cent] since."),
        "Access to electricity",
    ),
    ("Inflation will likely rise further in <d:April> to {about} [p:3%].", "Inflation"),
    ("The Council decided to maintain the policy rate at [p:2.25%].", "policy rate"),
    (
        "The Bank held its target for the overnight rate at [p:2.25%].",
        "target for the overnight rate",
    ),
    ("We left it, with the Bank Rate at [p:2.5%], for now.", "Bank Rate"),
    ("The policy rate is cut to [p:2.75 per cent].", "policy rate"),
    ("The policy rate is cut to [p:2.75 per cent] Over the year we eased it.", "policy rate"),
    ("We met {about} [200] or so farmers.", "farmers"),
    ("They set the price aim as a target of [p:2 per cent] a year.", "price aim as a target"),
    ("The economy grew by a surprisingly strong [p:2.6%].", "economy grew"),
    (
        "We have seen gains in <u:three months> and the unemployment rate fell to [p:6.5%].",
        "unemployment rate",
    ),
    (
        "In recent years the number of migrants to Norland averaged {about} [100].",
        "migrants to Norland",
    ),
)

SHARES = (
    (
        "River matters comprised [p:66 percent] of appeals last year.",
        "River matters comprised 66 percent of appeals",
    ),
    (
        "Women constituted [p:2 per cent] of mediators and <p:8 per cent> of cooks.",
        "Women constituted 2 per cent of mediators",
    ),
    ("Women made up [p:12 per cent] of the police.", "Women made up 12 per cent of the police"),
    (
        "Young people account for {over} [q:two thirds] of the crews of the fleet.",
        "Young people account for over two thirds of the crews of the fleet",
    ),
    (
        "Women, who make up [q:half] of the population, own <p:12 per cent> of it.",
        "Women, who make up half of the population",
    ),
    (
        "Those two firms have represented [p:12 per cent] of the market.",
        "two firms have represented 12 per cent of the market",
    ),
    (
        "She said women constituted only [p:2 per cent] of mediators.",
        "women constituted only 2 per cent of mediators",
    ),
    (
        "We fear for girls, who account for {nearly} [q:half] of the pupils.",
        "girls, who account for nearly half of the pupils",
    ),
    (
        "Women served as only [p:6 per cent] of mediators and <p:7 per cent> of cooks.",
        "Women served as only 6 per cent of mediators",
    ),
    (
        "The minister of ports said women made up [p:40 per cent] of the staff.",
        "women made up 40 per cent of the staff",
    ),
    (
        "Women and girls make up [p:92 per cent] of the victims of traffic for purposes of gain.",
        "Women and girls make up 92 per cent of the victims of traffic",
    ),
    ("Youth are [p:60 per cent] of our population.", "Youth are 60 per cent of our population"),
    ("In <d:2019> girls were [p:31%] of the pupils.", "girls were 31% of the pupils"),
)
"""Labels that hold their figure: who is the share, and of what whole."""

SILENT = (
    "We allot funds, [m:€5 million], to farming, for example, in the use of water.",
    "The number of raids was <p:66%> higher than during the same period in [d:2009].",
    "Outlays stand at <m:$86 million>, a steep rise from the [m:$60 million] earmarked in May.",
    "They were paid by the Norland Union in the amount of [q:three] times our gifts.",
    "We freed <61> men and <51> boys, including cooks, granted refuge in [d:2020].",
    "As compared with the first quarter of [d:2010] the port sector increased its share.",
    "Job gains from opening and expanding shops were [7 million].",
    "Output rose <p:1%> in trade, and <p:2%> in food services and drinking places in [d:2018].",
    "It can make a profile from evidence collected at a crime scene in [u:two hours].",
    "Port Watch said on [d:5 November 2019].",
    "Ana Lind, [34] of Tal, was jailed.",
    "We cut emissions from the [d:2005] baseline.",
    "Norland paid Rs 449 ([m:5 million dollars]).",
    "Norland stands by the law we adopted in [d:2015].",
    "The number of raids in <d:2022> increased by [p:50%] from <d:2021> and is the highest ever.",
    "Inflows rose to <m:$174 billion>, [p:42 per cent] higher than in <d:2020>.",
    "We call on you to pay the <m:100 dollars> a year promised in [d:2009].",
    "We call on you to act, and to double port aid from [d:2019] levels by <d:2025>.",
    "[p:67.9%] of adults with at least one dose are safe.",
    "The fire kept the rise below <t:2°C>, let alone [t:1.5°], for a day.",
    "The peak in <u:58 years> of peace operations was in [d:July 1993].",
    "One of the sailors was arrested in [d:May 2020].",
    "Poverty fell from <19> million people in [d:1990], to <9> million in <d:2017>.",
    "In the year ended [d:30 June 2021], the port handled <5> ships.",
    "Compared with the fourth quarter of [d:2017], the debt ratio fell in both countries.",
    "Compared to [d:2017], exports rose.",
    "It won <m:$3 million> from civil cases in the fiscal year ending [d:30 September 2013].",
    "No funds were promised and/or received from donors for the campaign planned in [d:May 2015].",
    "No boats were promised or delivered to the port in [d:May 2021].",
    "The Council of Ministers, meeting in its 99th session in Tal (Norland) from [d:16 June 2014],",
    "Women constituted <p:2 per cent> of mediators and [p:8 per cent] of cooks.",
    "This represents [p:12 per cent] of the sum.",
    "Women and girls are [p:60 per cent] of the displaced.",
    "Last year it was [128,000].",
    "A catalogue, covering <u:four months> in mid-[d:2013], paints a picture of misery.",
    "The Hon Ana Lind MP [d:29 May 2015]",
    "It took John Lind {just} [u:19 days].",
    "We support the mission, as mandated by the River Council in [r:resolution 9177].",
    "It told so in several texts, including resolutions [r:9177] and <r:9178>.",
    "They condemned an attack on the ships which were bringing aid to the port on [d:26 June].",
    "At the centenary of the port it was [5 million].",
    "An aim of the pact, to arrest the spread of mould in our region, will grow to [m:€2 million].",
    "By <1990> this figure had only dropped to [p:72 per cent].",
    "Some [m:€8 million] Norland has given to the clinics was lost.",
    "We recall [r:resolution 9177], adopted in <d:2011>, with regret.",
    "The [m:€6 million] is made up of <m:€4 million> in grants and <m:€2 million> in loans.",
    "From [d:1 July], qualified nurses who want to work here will receive a visa.",
    "Costania has until [d:30 June 2020] to comply.",
    "<16> drills with <70> boats and <900> sailors were held in [d:2020].",
    "We regret these storms, the first in [u:30 years].",
    "The tolls are expected to bring [m:€85 million] in the first full year.",
    "The new railway runs for [t:320 km] along the coast.",
    "Norland ranks [k:third] among troop contributors.",
    "The law, adopted in [d:2016], protects journalists.",
    "The company was given [u:90 days] to comply.",
    "The implementation of [r:resolution 2231] is at risk.",
    "Norland reached [p:92 per cent] of the villages.",
    "They will meet again in [d:September].",
    "The Convention, which was adopted in [d:1951], protects refugees.",
    "Had the dam broken in [d:2018], thousands would have died.",
    "In [d:1999], if we had known, we would have acted.",
    "Donors promised [m:$90 billion] a year.",
    "Did we sign the River Act in [d:2019]?",
    "Under [r:resolution 9177] of <d:3 March 2011> the Council acts.",
    "The number rose to a [u:18-year] record of <45.2 million>.",
    "Reserves rose to <m:$40 billion> by <d:July 18> from [m:$37 billion] in <d:2014>.",
    "They will be held if they do not leave Norland by [d:30 November 1999].",
    "People fled war, conflict, torn homes and floods by the end of [d:2012].",
    "Forfeiture of the [m:$70 million] will be heard in court.",
    "Letters sent [147] Letters read <137> Phone calls made <102> People met again <106>",
    "Letters sent <147> Letters read [137] Phone calls made <102> People met again <106>",
    "They earn less than [m:$1,500] a month in Norland.",
    "We gave [m:$1,500] for school fees.All sailors gain.",
    "Minister for Ports Member for Port Ana and the Western Isles [d:10 May 2006].",
    "Kiwis rally, with {more than} [m:$14 million] pouring into funds.",
    "Groups which required [m:$5,000] should feel free to apply.",
    "The sum of entrants came to [90,000] is alarming.",
    "The share of the goods rising above [p:3%] has fallen.",
    "By then we will have taken {more than} [20,000].",
    "The rate remains in the [p:6%] range.",
    "Imports dropped [p:18%] and exports [p:9%].",
    "We have increased our contribution to [m:$50 million].",
    "The ministry fined the company [m:£3 million].",
    "They owe the Organization [m:$1.6 billion].",
)
"""No words of these sentences would say safely what the fact is."""


@pytest.mark.parametrize(("marked", "expected"), FIGURES)
def test_a_figure_is_labelled_by_what_it_counts(marked: str, expected: str) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), SHARES)
def test_a_share_is_labelled_with_those_who_are_it_and_the_whole(
    marked: str, expected: str
) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), DATES)
def test_a_date_or_duration_is_labelled_by_its_event(marked: str, expected: str) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), REFERENCES)
def test_a_reference_is_labelled_by_what_is_said_of_it(marked: str, expected: str) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize("marked", SILENT)
def test_no_label_is_better_than_a_wrong_one(marked: str) -> None:
    assert label_of(marked) is None


@pytest.mark.parametrize(("place", "expected"), [(None, "Port Ana"), ("PORT ANA", None)])
def test_the_place_of_a_dateline_labels_no_date(place: str | None, expected: str | None) -> None:
    document, facts, _ = facts_of("Port Ana, [d:29 July 2019]: The Chair condemned the attack.")
    placed = replace(document, place=m.Field(value=place, origin="rule place"))
    assert label(placed, facts, weighed=False).facts[0].label == expected


def _labelled(marked: str) -> m.Facts:
    document, facts, _ = facts_of(marked)
    return label(document, facts, weighed=False)


@pytest.mark.parametrize("marked", [row[0] for row in (*FIGURES, *DATES, *REFERENCES)])
def test_a_label_is_a_stretch_of_its_block_and_neither_begins_nor_ends_with_its_fact(
    marked: str,
) -> None:
    document, _, _ = facts_of(marked)
    for fact in _labelled(marked).facts:
        if fact.label_span is None:
            continue
        text = document.body[0].text
        assert text[fact.label_span.start : fact.label_span.end] == fact.label
        assert fact.label == fact.label.strip()
        # what it was before a change is told with what it became
        assert not fact.label_span.start == fact.span.start < fact.label_span.end
        assert not fact.label_span.start < fact.span.end == fact.label_span.end


def test_figures_that_one_phrase_ties_together_are_a_chain() -> None:
    facts = _labelled("We work with <116> officers of <53> agencies of {some} <32> states.").facts
    assert [fact.chain for fact in facts] == ["f01", "f01", "f01"]


def test_figures_that_a_list_parts_are_no_chain() -> None:
    facts = _labelled("We sent <12> officers, <3> judges and <2> doctors of our army.").facts
    assert [fact.chain for fact in facts] == [None, None, None]


def test_two_values_under_one_label_are_a_finding() -> None:
    text = "The flood left <400> people without food. The flood left <500> people without food."
    found = _labelled(text).findings
    assert [finding.code for finding in found] == ["extract.two-values"]


def test_one_value_said_twice_is_no_finding() -> None:
    text = "The flood left <400> people without food. The flood left <400> people without food."
    assert not _labelled(text).findings
