"""Whole invented Chinese texts with the heads and ends that offices and agencies print."""

import pytest

from presswork.model import BlockKind, Document
from presswork.normalize import normalize
from presswork.read import Options, read_bytes

REPORT = """南洋国最高法院工作报告
——二〇二四年三月八日在第三届南洋国人民代表大会第二次会议上
南洋国最高法院院长　林海

各位代表：

　　现在，我代表南洋国最高法院，向大会报告工作，请予审议，并请各位委员提出意见。

2023年工作回顾

　　各级法院收案21081件，结案17855件，同比分别增长54.6%、29.5%。
"""

SPEECH = """同舟共济　共建港湾
——在北港论坛开幕式上的主旨演讲
（2020年11月19日，北京）
南洋国主席　李文清

各位嘉宾，
女士们，先生们，朋友们：

　　大家好！很高兴同各位朋友在北港见面，共商港口合作大计，共话两国友好未来。

　　谢谢大家。

（新华社北京11月19日电）

《人民日报》（2020年11月20日 02版）
"""

INTRODUCED = """行政長官出席北港國慶酒會致辭（附圖）
*****************
　　以下是行政長官李文清今日（十月一日）出席北港建市七十三周年國慶酒會的致辭全文：

林海副部長（港務部常務副部長）、各位嘉賓、各位朋友：

　　今天我非常高興，首次以行政長官的身分，出席北港市政府舉辦的國慶酒會，與大家聚首一堂。

　　多謝各位。

完
2022年10月1日（星期六）
香港時間8時55分
"""

WIRE = """北港论坛在上海开幕

　　新华社上海10月17日电（记者林海）北港论坛17日上午在上海开幕，来自40个国家的代表出席开幕式。

　　论坛主席说，港口将在今后三年内扩建，各方将签署十二项协议。

责任编辑：李文清
"""

FIGURES = """2011年上半年渔业运行情况

南洋国渔业局新闻发言人　林海

（2011年7月13日）

　　上半年，渔业保持平稳较快增长。初步测算，上半年渔获量12627万吨，同比增长9.6%。
"""


def document_of(text: str) -> Document:
    return normalize(read_bytes("speech.txt", text.encode(), Options()))


def stated(document: Document) -> dict[str, str | None]:
    speaker = document.speakers[0] if document.speakers else None
    return {
        "title": document.title.value,
        "speaker": speaker.name.value if speaker else None,
        "role": speaker.role.value if speaker else None,
        "occasion": document.occasion.value,
        "date": document.date.value,
        "place": document.place.value,
        "salutation": document.salutation.value,
        "closing": document.closing.value,
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            REPORT,
            {
                "speaker": "林海",
                "role": "南洋国最高法院院长",
                "occasion": "第三届南洋国人民代表大会第二次会议",
                "date": "2024-03-08",
                "salutation": "各位代表：",
            },
        ),
        (
            SPEECH,
            {
                "title": "同舟共济 共建港湾 ——在北港论坛开幕式上的主旨演讲",
                "speaker": "李文清",
                "role": "南洋国主席",
                "occasion": "北港论坛开幕式",
                "date": "2020-11-19",
                "place": "北京",
                "closing": "谢谢大家。",
            },
        ),
        (
            INTRODUCED,
            {
                "title": "行政長官出席北港國慶酒會致辭（附圖）",
                "speaker": "李文清",
                "role": "行政長官",
                "occasion": "北港國慶酒會",
                "date": "2022-10-01",
                "salutation": "林海副部長（港務部常務副部長）、各位嘉賓、各位朋友：",
                "closing": "多謝各位。 2022年10月1日（星期六）香港時間8時55分",
            },
        ),
        (WIRE, {"title": "北港论坛在上海开幕", "place": "上海", "date": None}),
        (
            FIGURES,
            {
                "title": "2011年上半年渔业运行情况",
                "speaker": "林海",
                "role": "南洋国渔业局新闻发言人",
                "date": "2011-07-13",
            },
        ),
    ],
    ids=["report", "speech", "introduced", "wire", "figures"],
)
def test_a_chinese_head_states_its_fields(text: str, wanted: dict[str, str | None]) -> None:
    found = stated(document_of(text))
    assert {name: found[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "credits_"),
    [
        (SPEECH, ["（新华社北京11月19日电）", "《人民日报》（2020年11月20日 02版）"]),
        (WIRE, ["责任编辑：李文清"]),
        (REPORT, []),
    ],
    ids=["speech", "wire", "report"],
)
def test_who_printed_a_text_is_neither_heading_nor_closing(text: str, credits_: list[str]) -> None:
    document = document_of(text)
    assert [b.text for b in document.furniture if b.kind is BlockKind.NAVIGATION] == credits_


def test_the_dateline_of_an_agency_stands_apart() -> None:
    kinds = {block.text: block.kind for block in document_of(WIRE).body}
    assert kinds["新华社上海10月17日电（记者林海）"] is BlockKind.DATELINE


def test_a_numeral_opens_a_heading_of_more_words() -> None:
    numbered = "一、做实服务大局，以公正管理保障高质量发展和高水平安全，全面推进港口治理"
    text = REPORT.replace("2023年工作回顾", numbered)
    kinds = {block.text: block.kind for block in document_of(text).body}
    assert kinds[numbered] is BlockKind.HEADING
