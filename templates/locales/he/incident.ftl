# Texts of the incident pages.
