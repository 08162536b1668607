# Texts of the data pages.
