# Texts of the access pages.
