# Chinese (simplified). The door of a page that is not for everybody.

access-title = 此页面不对外公开
access-passphrase = 密码短语
access-open = 打开
access-remember = 在此设备上记住
access-opening = 正在打开…
access-wrong = 密码短语不正确，请重试。
access-needs-script = 此页面已加密，需在浏览器中解密，请启用 JavaScript。
access-needs-https = 此页面已加密，浏览器只能通过安全连接（https）打开。
