"""What surveyors' forms ask for has a place: each item is named with the field that takes it.

The lists are those of the registration form of the fourth national survey, of the core items and
the application of national industrial heritage, and of oral history, crafts and drawings. They are
followed (参照), not claimed to be complete.
"""

from __future__ import annotations

import pytest

from archive_app.domain.vocabularies import read_vocabularies
from tests.domain.test_grammar import shipped, shipped_kinds

REGISTRATION = """
编号 site.registration_number
普查性质 site.survey_nature
名称 site.name
省、市、县 site.division
调查人 site.surveyor
调查日期 site.survey_date
审定人 site.reviewed_by
审定日期 site.reviewed_on
抽查人 site.spot_checked_by
抽查日期 site.spot_checked_on
代码 site.reference_code
地址及位置 site.address
是否整体迁移 site.moved_whole
是否变更或消失 site.changed
面积 site.area
文物级别 site.protection
所属文物保护单位名称 site.protected_unit
是否已公布保护范围 site.protection_area_published
是否已公布建设控制地带 site.control_zone_published
年代 site.founded
统计年代 site.statistical_age
类别 site.relic_category
所有权 site.ownership
产权单位（人） site.owner
使用单位（人） site.user
上级管理机构 site.supervisor
所属行业 site.industry
所属系统 site.system
开放状况 site.open_to_visitors
使用用途 site.use
简介 site.introduction
备注 site.remarks
现状评估 site.condition
现状描述 site.condition_note
已完成保护措施 site.measures
主要影响因素 site.causes
专题与名录 site.registers
审核意见 site.review_opinion
抽查结论 site.spot_check_result
关联线索 site.leads
本体文物·分组 building.group
本体文物·名称 building.title
本体文物·面积 building.floor_area
本体文物·数量 building.extent
附属文物·分组 artefact.group
附属文物·名称 artefact.title
附属文物·类别 artefact.artefact_sort
附属文物·数量 artefact.extent
测点·关联分组 survey_point.group
测点·测点类型 survey_point.point_type
测点·纬度与经度 survey_point.place
测点·海拔高程 survey_point.altitude
测点·测点说明 survey_point.title
测点·备注 survey_point.remarks
标本·编号 artefact.collection_number
其他资料·名称 document.title
其他资料·编号 document.document_number
其他资料·类别 document.document_sort
其他资料·数量 document.extent
其他资料·保存地点 document.paper_place
其他资料·备注 document.remarks
图纸册页·图纸编号 drawing.reference_code
图纸册页·图纸名称 drawing.title
图纸册页·图号 drawing.drawing_number
图纸册页·比例 drawing.scale
图纸册页·绘制人 drawing.drawn_by
图纸册页·绘制时间 drawing.date
图纸册页·总页数 drawing.extent
照片册页·照片编号 photograph.reference_code
照片册页·照片名称 photograph.title
照片册页·照片号 photograph.photograph_number
照片册页·底片号 photograph.negative_number
照片册页·摄影者 photograph.responsible
照片册页·拍摄时间 photograph.date
照片册页·拍摄方位 photograph.direction
照片册页·文字说明 photograph.description
照片册页·关联到字段 photograph.shows_field
照片册页·关联到文物 photograph.shows
"""
CORE_ITEMS = """
序号 building.core_number
名称 building.title
曾用名 building.other_names
大类 building.core_sort
数量、量词、数量限定 building.extent
年代 building.date
产地 equipment.origin
制造商 equipment.responsible
型号 equipment.model
出厂编号 equipment.serial_number
尺寸 equipment.dimensions
位置 equipment.position
现改用途 building.present_use
保存状况 equipment.condition
权属 ownership.owner
关联档案 equipment.related
生产储运设施 building.core_item
生活服务设施 living_quarters.core_item
构筑物 structure.core_item
产品 artefact.core_item
档案 document.core_item
生产工艺 process.core_item
规章制度 culture.core_item
企业文化、工业精神 culture.culture_sort
商号 culture.culture_sort
原料配方 craft.materials
历史价值 site.historic_value
科技价值 site.scientific_value
社会价值 site.social_value
艺术价值 site.artistic_value
保护和利用工作基础 site.groundwork
"""
APPLICATION = """
曾用名 site.other_names
投产年代 site.opened
停产年代 site.closed
所有权人性质 agent.ownership
统一社会信用代码 agent.credit_code
联系人 site.contact
占地面积 site.area
建筑面积 site.floor_area
不动产权证号 ownership.certificate
是否有争议 ownership.disputed
是否抵押 ownership.mortgaged
历史沿革 site.history
大事记·时间 event.date
大事记·事件 event.title
大事记·依据 event.source
大事记·记录人 event.recorded_by
机构与人员、管理制度 site.management
经费 site.funding
保护利用规划 site.plan
进入与采集许可 permit.number
"""
ORAL_HISTORY = """
口述者 interview.narrator
性别 agent.gender
出生年月 agent.began
籍贯 agent.native_place
民族 agent.ethnicity
政治面貌 agent.politics
文化程度 agent.education
联系方式 agent.contact
健康状况 agent.health
单位、车间 interview.worked_at
工种 interview.trade
职务 interview.position_held
技术等级 interview.grade
进厂年份 interview.entered
离厂年份 interview.left
身份类别 interview.witness
项目 interview.project
主题 interview.title
次序号 interview.session
日期 interview.date
起止时刻 interview.began
地点 interview.location
采集者 interview.responsible
采集单位 interview.collecting_body
摄录人 interview.camera_crew
在场者 interview.present
语言、方言 interview.language
设备 interview.recorder
提纲 interview.outline
总时长 interview.duration
母带档号 interview.master_number
数字化副本 interview.digital_copy
相关照片、实物 interview.things
授权书 interview.consent
公开范围 interview.permission
限期 interview.embargo
约定 interview.conditions
签署日期 interview.consent_date
扫描件 interview.consent_scan
撤回记录 interview.withdrawn
第三人隐私 interview.privacy
涉密审查 interview.security_review
存疑与考证 interview.doubts
转写·版本 transcription.transcript_state
转写·转写人 transcription.transcriber
转写·校对人 transcription.proofreader
转写·口述者确认签字 transcription.confirmed
"""
INTANGIBLE = """
厂史厂志·版本 history.edition
厂史厂志·纂修者 history.responsible
厂史厂志·内部或公开 history.publication
工艺流程·次序 process_step.step_number
工艺流程·设备 process_step.equipment
工艺流程·材料 process_step.material
工艺流程·参数 process_step.parameters
工艺流程·口诀 process_step.verse
工艺流程·图纸 process_step.drawing
工艺流程·口述 process_step.testimony
工艺流程·场所 process_step.workplace
企业特殊事件 event.title
规章制度 culture.wording
厂歌、厂徽、商标 culture.culture_sort
荣誉 culture.granted_by
人物 agent.role
非遗·名称 craft.title
非遗·类别 craft.category
非遗·级别批次 craft.listed
非遗·申报地区、单位 craft.applicant
非遗·保护单位 craft.responsible
非遗·分布区域 craft.area_found
非遗·历史渊源 craft.origin
非遗·基本内容 craft.description
非遗·主要价值 craft.value
非遗·存续状况 craft.craft_state
非遗·濒危状况 craft.endangered
非遗·传承谱系 inheritor.generation
非遗·传承人姓名 inheritor.person
非遗·传承人性别 inheritor.gender
非遗·传承人籍贯 inheritor.native_place
非遗·从艺小传 inheritor.career
非遗·代表性传承人 craft.masters
非遗·保护计划 craft.plan
非遗·相关实物场所 craft.workplace
非遗·音像资料 craft.related
非遗·授权 craft.permission
"""
DRAWINGS = """
工程名称 drawing.project
子项 drawing.sub_project
图名 drawing.title
图号 drawing.drawing_number
专业 drawing.discipline
阶段 drawing.stage
设计单位 drawing.responsible
设计 drawing.designed_by
校核 drawing.verified_by
审定 drawing.approved_by
日期 drawing.date
比例 drawing.scale
幅面 drawing.sheet_size
载体 drawing.medium
张数 drawing.extent
版本 drawing.revision
密级原标 drawing.historic_marking
扫描·dpi drawing.resolution
扫描·位深 drawing.bit_depth
扫描·压缩 drawing.compression
与单体关联 drawing.shows
"""
ISSUE = """
全宗 fonds.fonds_code
案卷 volume.volume_number
件 document.item_number
盒 box.box_number
排架位置 box.shelf
案卷所在盒 volume.box
件所在案卷 document.volume
修缮·起止 repair.date
修缮·单位 repair.responsible
修缮·资金 repair.funding
修缮·前 repair.before
修缮·后 repair.after
隐患 hazard.hazard_sort
权属·产权人 ownership.owner
权属·使用人 ownership.user
权属·证书 ownership.certificate
权属·争议 ownership.dispute
权属·划转 ownership.change
土壤污染、生态敏感区 ground_condition.ground_sort
依山、傍水、隐蔽、分散 setting.setting_sort
厂区格局 site_layout.zones
报送的方案与收到的意见 opinion_received.text
历史名称·起用 site_name.since
历史名称·停用 site_name.until
历史名称·由来 site_name.how
历史名称·前身 site_name.predecessor
保管期限 photograph.retention
开放标识 photograph.open_status
权利 photograph.rights
对外位置精度 photograph.place_precision
"""
ASKED = [
    line
    for part in (REGISTRATION, CORE_ITEMS, APPLICATION, ORAL_HISTORY, INTANGIBLE, DRAWINGS, ISSUE)
    for line in part.split("\n")
    if line
]


def test_all_that_is_asked_has_a_place() -> None:
    kinds = shipped_kinds()
    homeless = [
        line
        for line in ASKED
        if line.split()[1].split(".")[1]
        not in {field.id for field in kinds[line.split()[1].split(".")[0]].fields}
    ]
    assert not homeless
    assert len(ASKED) > 200


def test_nothing_is_asked_twice_in_one_list() -> None:
    assert sorted(ASKED) == sorted(set(ASKED))


@pytest.mark.parametrize(
    ("vocabulary", "labels"),
    [
        ("condition", "好 较好 一般 较差 差"),
        ("causes", "地震 水灾 火灾 生物破坏 污染 雷电 风灾 泥石流 冰雹 腐蚀 沙漠化 其他自然因素"),
        ("causes", "战争动乱 生产生活活动 盗掘盗窃 不合理利用 违规发掘修缮 年久失修 其他人为因素"),
        ("survey_nature", "新发现 复查 合并 拆分 消失 变更类型 无变更"),
        ("point_type", "边界点 中心点 标志点 其他"),
        ("name_change", "更名 合并 分立 迁建 公私合营 划归"),
        ("witness", "亲历者 亲见者 亲闻者"),
        ("transcript_state", "原始稿 整理稿 审定稿"),
        ("setting_sort", "依山 傍水 隐蔽 分散 进洞（山洞车间）"),
        ("measure_word", "栋 座 台 套 件 处 口 米 卷 册 张"),
        ("ownership", "国家所有 集体所有 私人所有"),
        ("retention", "永久 定期30年 定期10年"),
        ("open_status", "开放 控制 延期开放 未审核"),
        ("relic_category", "古文化遗址 古墓葬 古建筑 石窟寺及石刻 工业建筑及附属物"),
        ("registers", "革命文物名录 世界文化遗产 中华老字号 国家工业遗产 中央企业工业文化遗产"),
        ("system", "文化 军队 教育 宗教 农业 工业 商业 其他"),
    ],
)
def test_a_list_of_words_has_every_word(vocabulary: str, labels: str) -> None:
    folder = shipped("db") / "vocabularies"
    words = read_vocabularies((path.name, path.read_text("utf-8")) for path in folder.iterdir())
    assert set(labels.split()) <= {term.zh for term in words.of(vocabulary)}
    assert all(term.en for term in words.of(vocabulary))


def test_every_choice_of_a_shipped_field_has_words() -> None:
    used = {field.vocabulary for kind in shipped_kinds() for field in kind.fields}
    shelf = {path.stem for path in (shipped("db") / "vocabularies").iterdir()}
    assert used - {""} <= shelf
