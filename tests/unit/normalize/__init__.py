"""Tests of the recovery of structure."""
