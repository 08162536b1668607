// Optional: what the charts of a site's page say where the pointer is.
