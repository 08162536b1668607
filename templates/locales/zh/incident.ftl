# Chinese (simplified). Incidents, planned work, and the history of both.

# Why a check failed.
reason-name-not-found = 找不到该域名
reason-name-lookup-failed = 域名解析失败
reason-connection-refused = 连接被拒绝
reason-timed-out = 超时
reason-no-route = 没有到主机的路由
reason-connection-reset = 连接被重置
reason-connection-closed = 连接提前关闭
reason-tls = TLS 握手失败
reason-protocol = 响应无效
reason-redirects = 重定向无法到达目标
reason-http-status = HTTP 状态码异常
reason-body = 响应内容异常
reason-too-slow = 响应过慢
reason-no-network = 检查环境无网络连接
reason-deadline = 检查任务已到时限
reason-unsupported = 当前检查环境不支持
reason-internal = 内部错误

# What an incident is called.
incident-one-down = { $site } 正在中断
incident-one-slow = { $site } 响应缓慢
incident-one-was-down = { $site } 曾中断
incident-one-was-slow = { $site } 曾响应缓慢
incident-two-down = { $site } 和 { $other } 正在中断
incident-two-slow = { $site } 和 { $other } 响应缓慢
incident-two-was-down = { $site } 和 { $other } 曾中断
incident-two-was-slow = { $site } 和 { $other } 曾响应缓慢
incident-many-down = { $site } 及另外 { $count } 个站点正在中断
incident-many-slow = { $site } 及另外 { $count } 个站点响应缓慢
incident-many-was-down = { $site } 及另外 { $count } 个站点曾中断
incident-many-was-slow = { $site } 及另外 { $count } 个站点曾响应缓慢

# Why several sites share an incident.
incident-common-dependency = 其他站点依赖 { $what }
incident-common-address = 均使用同一地址：{ $what }
incident-common-zone = 均属于同一 DNS 区域：{ $what }
incident-common-certificate = 均使用同一证书：{ $what }
incident-common-endpoint = 均为同一主机的同一阶段：{ $what }
incident-common-many = 大部分站点同时受影响

# How bad an incident is at its worst.
incident-sign-down = 中断
incident-sign-degraded = 缓慢

# What an update is about.
incident-kind-opened = 发现问题
incident-kind-changed = 情况变化
incident-kind-resolved = 已解决
incident-kind-reopened = 再次出现
incident-kind-investigating = 调查中
incident-kind-identified = 已查明原因
incident-kind-monitoring = 观察中
incident-kind-postmortem = 事后总结
incident-kind-note = 更新

# The page of an incident.
incident-all-sites = 所有站点
incident-path = 当前位置
incident-since = 自 { $start } 起，已持续 { $length }。
incident-over = 已解决。从 { $start } 到 { $end }，持续 { $length }。
incident-came-back = 此后再次出现 { $count } 次。
incident-affected = 影响范围
incident-sites-count = { $count } 个站点
incident-still = { $count } 个仍有问题
incident-impact = 影响
incident-cause = 原因
incident-lasted = 持续时间
incident-so-far = 已持续
incident-recorded = 记录提交
incident-discussion = 讨论
incident-issue = 议题
incident-sites = 受影响的站点
incident-recovered = { $when } 恢复
incident-learned = 事后总结
incident-updates = 进展
incident-newest-first = 最新进展排在最前。
incident-nothing = 暂无内容。
incident-by = 作者：{ $author }
incident-evidence = 检查记录
incident-evidence-open = 检查所见
incident-others = 其他故障
incident-earlier = 上一次故障
incident-later = 下一次故障

# The history: all incidents and finished work by month.
history-title = 历史记录
history-now = 正在发生
history-none = 至今没有故障。
history-months = 所有月份
history-earlier = 更早
history-later = 更晚
history-part = { $month }，第 { $number } 页
history-count = { $count ->
    [0] 没有故障
   *[other] { $count } 次故障
}
history-whole = { $month }的所有故障
history-since = 自 { $start } 起，已持续 { $length }
history-started = { $start } · 持续 { $length }
history-lasting = { $start } · 尚未结束
history-work = 维护

# Planned work.
work-title = 维护
work-now = 进行中
work-coming = 计划中
work-done = 最近 90 天内已完成
work-none-now = 目前没有正在进行的维护。
work-none-coming = 未来 30 天内没有计划维护。
work-calendar = 添加到日历
work-from-to = { $start } – { $end }
work-open-end = { $start } 开始，直至另行通知
work-effect-none = 预计不会中断
work-effect-degraded = 响应可能变慢
work-effect-down = 服务可能中断
work-announcement = 公告
work-again = 后续时间：
work-more = 30 天内还有 { $count } 次
work-others = 30 天内还有 { $count } 项
work-times = 已进行 { $count } 次，最近一次：{ $when }
work-unnamed = 以及另外 { $count } 个站点
