# Chinese (simplified). The page of a site.

## Head.

site-all = 所有站点
site-now = { $state }。
site-now-since = { $state }，自 { $at } 起。
site-now-detail = { $state }（{ $detail }）。
site-now-detail-since = { $state }（{ $detail }），自 { $at } 起。
site-checked = 上次检查：{ $at }。
site-checked-answer = 上次检查：{ $at }，{ $answer }。

## Headings, and what several sections say.

site-days = 最近 90 天
site-response = 响应时间
site-uptime = 可用率
site-outages = 中断
site-budget = 目标（SLO）
site-calendar = 日历
site-certificate = 证书
site-incidents = 故障
site-incidents-all = 所有故障
site-incidents-none = 至今没有故障。
site-maintenance = 维护
site-maintenance-past = 过往维护
site-maintenance-more = 30 天内还有 { $count } 项。
site-maintenance-times = 最近 { $count } 次
site-data = 数据
site-table = 以表格显示
site-how = 计算方法

## Heads of columns.

column-period = 时段
column-day = 日期（UTC）
column-uptime = 可用率
column-bounds = 最坏 – 最好
column-observed = 已监测
column-down = 中断
column-slow = 缓慢
column-maintenance = 维护
column-unknown = 未监测
column-p50 = 典型响应时间
column-p95 = 最慢的 5%
column-p99 = 最慢的 1%
bounds = { $worst } – { $best }

## Explanations of the uptime figures.

how-uptime = 已监测的时间中站点可用的比例。响应缓慢的时间视为可用，已公告的维护时间不计入。所有比例均向下取整。
how-bounds = 将未监测的时间全部视为中断或全部视为可用时的可用率。
how-observed = 该时段中已监测时间的比例。一次检查的结果有效至下一次检查，但最长不超过 { $time }。
how-maintenance = 事先作为维护公告的问题的时间。
how-p50 = 一半的响应比这更快（中位数，p50）。
how-p95 = 每 20 次响应中有 1 次比这更慢（第 95 百分位数，p95）。
how-p99 = 每 100 次响应中有 1 次比这更慢（第 99 百分位数，p99）。整天的百分位数误差在 1% 以内。

## Response time.

chart-period = 图表时段
chart-label = 响应时间，{ $window }。{ $summary }
chart-typical = 通常为 { $time }。
chart-typical-range = 通常为 { $low }至 { $high }。
chart-nothing = 没有测得响应时间。
chart-down = 中断 { $time }。
chart-slow = 缓慢 { $time }。
chart-maintenance = 维护 { $time }。
chart-unknown = 未监测 { $time }。
chart-beyond = 少数响应超出图表上限（{ $top }），最长为 { $highest }，以箭头标出。
chart-coarse = 问题标记的宽度表示持续时间，位置对齐到所在日期的起点。
chart-legend-p50 = 典型
chart-legend-p95 = 最慢的 5%
chart-legend-p99 = 最慢的 1%
chart-legend-down = 中断
chart-legend-slow = 缓慢
chart-legend-maintenance = 维护
chart-legend-unknown = 未监测
chart-table = 响应时间表，{ $window }
chart-column-from = 开始（UTC）
chart-column-p50 = 典型（毫秒）
chart-column-p95 = 最慢的 5%（毫秒）
chart-column-p99 = 最慢的 1%（毫秒）
chart-column-trouble = 问题
chart-row-time = { $date } { $time }
chart-row-down = 中断 { $time }
chart-row-slow = 缓慢 { $time }
chart-row-maintenance = 维护 { $time }

## Outages.

outages-count = 次数
outages-total = 中断时间
outages-longest = 最长
outages-recovery = 平均恢复时间
outages-between = 平均故障间隔
outages-source = 其中 { $count } 次来自故障记录
how-outages-count = 一次中断从首次失败的检查开始，到其后首次成功的检查为止，期间未监测的时间也计算在内。已公告维护期间失败的检查不视为中断的开始。
how-outages-source = 单次检查的记录约保留 { $count } 天。更早的中断取自由这些检查产生的故障记录，在确认为故障之前就已恢复的失败不包括在内。
how-outages-recovery = 该时段内结束的中断的平均持续时间（MTTR）。
how-outages-between = 监测到站点可用的时间，除以该时段内开始的中断次数（MTBF）。

## Objective (SLO).

budget-target = { $count } 天内可用率不低于 { $target }
budget-unknown = 尚未监测到任何数据。
budget-met = 已达成：还可中断 { $time }，占错误预算的 { $share }。
budget-missed = 未达成，超出 { $time }。
budget-lasts = 如果最近 24 小时的情况持续下去，错误预算将在 { $time }后耗尽。
budget-bar = 错误预算已用 { $share }。
budget-share = 已用
budget-bounds = 由于部分时间未监测，实际介于 { $least } 与 { $most } 之间
budget-allowed = 允许中断时间
budget-spent = 实际中断时间
budget-left = 剩余
budget-1h = 消耗速率，最近 1 小时
budget-6h = 消耗速率，最近 6 小时
budget-1d = 消耗速率，最近 24 小时
budget-3d = 消耗速率，最近 3 天
budget-times = { $rate } 倍
how-budget = 错误预算是已监测的时间中目标允许中断的部分，按 UTC 整天计算，包括今天。维护时间不计入。未监测的时间既不增加也不消耗错误预算，其间可能消耗的量以范围表示。
how-budget-pace = 消耗速率：中断时间的比例除以目标允许的比例。为 1 倍时，错误预算恰好在周期结束时用完；高于 1 倍则会更早用完。

## Calendar.

calendar-month = 月份
calendar-days = 日期
calendar-down = 中断：{ $days } 日。
calendar-slow = 缓慢：{ $days } 日。
calendar-maintenance = 维护：{ $days } 日。
calendar-unknown = 未监测：{ $days } 日。
calendar-legend-part = 短时中断
calendar-legend-down = 中断
calendar-year = { $year } 年：{ $uptime }
how-calendar = 日期以 UTC 为准。填满的格子表示当天已监测时间的至少二十分之一有问题，仅底部填充则表示少于此比例。

## Certificate.

certificate-left = 剩余 { $time }
certificate-expired = 已过期 { $time }
certificate-validity = 有效性
certificate-until = 有效期至
certificate-issuer = 颁发者

## Data.

site-data-json = 此站点的数据（JSON）
site-data-files = 检查记录
site-data-commits = 检查记录的提交
site-data-repository = 仓库
site-data-feed = 故障订阅源

site-phases = 时间花在哪里
phases-of = { $count } 次检查的中位数：{ $from } – { $to }
phase-lookup = 查找地址
phase-connect = 建立连接
phase-tls = 加密连接
phase-first-byte = 等待响应
phase-body = 接收响应
how-phases = 在这些检查中，有一半该步骤用时更短，另一半更长。只统计得到响应的检查。各步骤依次绘出；由于每个中位数单独计算，它们的总和不一定等于通常的响应时间。
