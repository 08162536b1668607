# Chinese (simplified). Feeds, calendars and llms.txt: plain text.

data-feed = { $page }：故障与维护
data-feed-of = { $page }：{ $part } 的故障与维护
data-calendar-incidents = { $page }：故障
data-calendar-incidents-of = { $page }：{ $part } 的故障
data-calendar-maintenance = { $page }：维护
data-calendar-maintenance-of = { $page }：{ $part } 的维护

data-incident = 故障
data-maintenance = 维护

data-incident-over = 从 { $from } 到 { $to }，持续 { $lasted }。
data-incident-open = 自 { $from } 起持续至今。
data-cause = 原因：{ $cause }。
data-affected = 受影响的站点：{ $sites }。
data-affected-many = 有 { $count } 个站点受到影响。

data-work-announced = 计划维护：{ $title }
data-work-ongoing = 正在维护：{ $title }
data-work-finished = 维护完成：{ $title }
data-work-until = 从 { $from } 到 { $to }。
data-work-open = 从 { $from } 开始，直至另行通知。
data-effect-none = 预计服务不会中断。
data-effect-degraded = 响应可能变慢。
data-effect-down = 服务可能中断。

data-llms-about = 这是一个状态页面：根据来自外部的检查，展示 { $count } 个站点的当前状态及过往情况。所有时间均为 UTC。未监测的时间视为未知，既不计为正常，也不计为中断。
data-llms-now = { $sentence }（上次检查：{ $at }）
data-llms-incidents = 进行中的故障
data-llms-data = 数据
data-llms-sites = 站点
data-llms-status = 所有站点的状态和数据（JSON），请从这里开始
data-llms-history = 所有故障及其进展（JSON）
data-llms-planned = 当前和即将进行的维护（JSON）
data-llms-feed = 近期动态（Atom 订阅源）
data-llms-calendar = 维护安排（iCalendar 文件）
