# Texts of the badges.
