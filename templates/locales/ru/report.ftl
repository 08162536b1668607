# Texts of the report pages.
