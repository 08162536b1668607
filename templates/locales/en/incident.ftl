# Incidents, planned work, and the history of both.

# Why a check failed. Lower case, without a full stop: they stand alone, or after a dot or a comma.
reason-name-not-found = name not found
reason-name-lookup-failed = name lookup failed
reason-connection-refused = connection refused
reason-timed-out = timed out
reason-no-route = no route to host
reason-connection-reset = connection reset
reason-connection-closed = connection closed early
reason-tls = TLS handshake failed
reason-protocol = invalid answer
reason-redirects = redirects lead nowhere
reason-http-status = unexpected HTTP status
reason-body = unexpected body
reason-too-slow = too slow
reason-no-network = this runner has no network
reason-deadline = the run's deadline came first
reason-unsupported = not possible on this runner
reason-internal = internal fault
