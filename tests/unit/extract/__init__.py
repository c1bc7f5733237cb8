"""Tests of the finders of facts."""
