from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.entries.terms import add_term
from archive_app.archive.programme.designating import designate
from archive_app.archive.programme.registers import register_of, registers
from archive_app.domain.entries import Entry


def test_registers_are_told_with_what_is_in_force(archive: Archive, site: Entry) -> None:
    other = add(archive, kind="site", set_=[assignment("name=汉阳铁厂")])
    designate(archive, [site.code, other.code], "china_list")
    designate(archive, [site.code], "mine_park", state="proposed")
    found = {one.term.id: one for one in registers(archive)}
    told = found["registers/china_list"]
    assert (told.listings, told.sites, told.told.level) == (1, 2, "national")
    assert found["registers/mine_park"].listings == 0


def test_a_register_of_ones_own_is_among_them_and_re_checked_as_the_rest(archive: Archive) -> None:
    term = add_term(archive, "registers", zh="区级工业遗产名录")
    assert term.id in {one.term.id for one in registers(archive)}
    assert (register_of(term.id).level, register_of(term.id).rechecked) == ("", 5)
