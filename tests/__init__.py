"""Tests of presswork."""
