"""The catalogue: folders with a manifest in, one SQLite file that can be asked about them out.

`docs/catalogue.md` explains its tables. It holds no clock time; two catalogues of the same
documents hold the same rows, whatever the order in which these came.
"""

from presswork.catalogue.keep import is_sound, update
from presswork.catalogue.listing import Listing, listings
from presswork.catalogue.words import fold, telling

__all__ = ["Listing", "fold", "is_sound", "listings", "telling", "update"]
