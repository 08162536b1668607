# Texts of the overview pages.
