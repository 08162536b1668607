# Texts of the site pages.
