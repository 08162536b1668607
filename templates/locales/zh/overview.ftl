# Chinese (simplified). The overview, and what stands around every page.

## The sentence at the top.

overall-up = 所有系统运行正常
overall-up-observed = 所有已监测的系统运行正常
overall-none = 暂无数据
overall-overdue = 监测未按时进行
overall-maintenance = 正在维护
overall-down-one = { $site } 正在中断
overall-down-for = { $site } 已中断 { $duration }
overall-down-some = { $total } 个站点中有 { $count } 个中断
overall-down-all = 全部 { $total } 个站点中断
overall-degraded-one = { $site } 响应缓慢
overall-degraded-for = { $site } 响应缓慢已持续 { $duration }
overall-degraded-some = { $total } 个站点中有 { $count } 个响应缓慢
overall-degraded-all = 全部 { $total } 个站点响应缓慢
overall-unknown-one = { $site } 无近期数据
overall-unknown-some = { $total } 个站点中有 { $count } 个无近期数据
overall-unknown-all = 全部 { $total } 个站点无近期数据

## What is said below that sentence.

overall-also-degraded-one = { $site } 响应缓慢。
overall-also-degraded = 有 { $count } 个站点响应缓慢。
overall-also-maintenance-one = { $site } 正在维护。
overall-also-maintenance = 有 { $count } 个站点正在维护。
overall-also-unknown = 有 { $count } 个站点近期未能监测到。
overall-also-none = 有 { $count } 个站点暂无数据。
overall-was-down-one = 上次检查时，{ $site } 处于中断状态。
overall-was-down = 上次检查时，{ $total } 个站点中有 { $count } 个处于中断状态。
overall-since = 自 { $time } 起持续至今。
overall-checked = 上次检查：{ $time }。
overall-due = 下次检查：{ $time }。
overall-missed = 下次检查原定于 { $time }，但尚未进行。
overall-never = 尚未进行任何检查。
overall-late = 此页面未按时更新：检查已延误。

## What is said of a site beside its state.

site-for = 已持续 { $duration }
site-for-down = 已中断 { $duration }
site-for-degraded = 响应缓慢已持续 { $duration }
site-reported = { $duration }前报告
site-seen-up = { $duration }前最后一次监测为正常
site-seen-degraded = { $duration }前最后一次监测为缓慢
site-seen-down = { $duration }前最后一次监测为中断
site-until = 至 { $time }
site-http-status = HTTP 状态码 { $code }
site-because = 受 { $site } 影响
site-overrun = 维护原定于 { $time } 结束
site-exceeded = 影响超出维护公告
site-answer-none = 无连接
site-answer-connected = 连接用时 { $time }
site-answer-silent = { $time }后仍无响应
site-answer-http = HTTP { $code }，用时 { $time }

## Sections

overview-ongoing = 正在维护
overview-active = 正在发生
overview-planned = 计划维护
overview-sites = 站点
overview-other-sites = 其他站点
overview-recent = 历史故障
overview-incident-for = 已持续 { $duration }
overview-incident-since = 自 { $time } 起
overview-incident-lasted = 持续 { $duration }
overview-discussion = 讨论
overview-troubled = { $total } 个站点中有 { $count } 个仍有问题
overview-more-planned = 30 天内还有 { $count } 项。
overview-count = { $count } 个站点
overview-in-trouble = { $total } 个站点中有 { $count } 个有问题
overview-days = { $from } – { $to }
overview-quiet = 没有故障
overview-all-incidents = 所有故障

## A site in the list

row-coverage = 已监测 { $percent }
row-response = 典型响应时间：{ $time }

## Bars, one a day

bars-from = { $count } 天前
bars-to = 今天
bars-days = 最近 { $count } 天
bars-fine = 没有问题
bars-down = { $count } 天有中断
bars-worst = 最长为{ $date }，{ $duration }
bars-degraded = { $count } 天响应缓慢
bars-maintenance = { $count } 天有维护
bars-unknown = { $count } 天无数据
bars-day = { $date }：{ $remarks }
bars-day-up = 可用率 { $percent }
bars-day-down = 中断 { $duration }
bars-day-degraded = 缓慢 { $duration }
bars-day-maintenance = 维护 { $duration }
bars-day-unknown = 未监测 { $duration }

## What bars mean, in a legend

legend-up = 正常
legend-degraded = 缓慢
legend-down = 中断
legend-maintenance = 维护
legend-unknown = 未监测

## Switches that the page's script offers

switch-window = 可用率时段
switch-first = 优先显示有问题的站点
switch-filter = 查找站点
switch-none = 没有名称匹配的站点。
switch-theme = 配色
theme-auto = 自动
theme-light = 浅色
theme-dark = 深色
theme-contrast = 高对比度
theme-paper = 纸张
theme-ocean = 海洋
theme-forest = 森林
theme-midnight = 午夜

## Head and foot of every page

layout-skip = 跳到正文
layout-pages = 页面
layout-languages = 语言
layout-history = 历史记录
layout-maintenance = 维护
layout-feed = 订阅源
layout-feed-title = { $title }：故障
layout-written = 页面生成于 { $time }。
layout-git = git 历史
layout-data = 数据（JSON）

## The page for addresses that lead nowhere

lost-title = 未找到
lost-heading = 页面不存在
lost-text = 地址可能有误，或者相关站点已不再监测。
lost-home = 查看当前状态

## Parts of several pages

part-by = 作者：{ $author }
part-recovered = { $time } 恢复
part-span = { $from } – { $to }
part-announcement = 公告
part-again = 后续时间
part-again-more = 30 天内还有 { $count } 次
