# Chinese (simplified). Texts of badges and embeds.

badge-of = { $name } · { $what }
badge-says = { $label }：{ $figure }

badge-uptime-24h = 可用率（24 小时）
badge-uptime-7d = 可用率（7 天）
badge-uptime-30d = 可用率（30 天）
badge-uptime-90d = 可用率（90 天）
badge-uptime-1y = 可用率（1 年）
badge-uptime-all = 可用率（全部时间）
badge-partly = { $uptime }（已监测 { $coverage }）
badge-response = 响应时间
badge-certificate = 证书
badge-days-left = 剩余 { $count } 天
badge-expired = 已过期
badge-no-data = 无数据

badge-state-up = 正常
badge-state-degraded = 缓慢
badge-state-down = 中断
badge-state-maintenance = 维护中
badge-state-unknown = 无近期数据
badge-state-none = 暂无数据

embed-up = { $name }：正常
embed-degraded = { $name }：响应缓慢
embed-down = { $name }：服务中断
embed-maintenance = { $name }：维护中
embed-unknown = { $name }：无近期数据
embed-none = { $name }：暂无数据
embed-late = 监测未按时进行
embed-observed = 上次检查：{ $time }

preview-days = 最近 90 天
