"""Labels: what a figure counts, what happened on a date, as a verbatim stretch of the source."""
