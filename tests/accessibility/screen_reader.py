"""Reads Plyline's window over AT-SPI and checks what a screen reader would be told.

usage: screen_reader.py PROGRAM FILE, inside a D-Bus session with a display; see ./run
"""

import subprocess
import sys
import time

import pyatspi
from gi.repository import GLib

PATIENCE = 30.0  # seconds until something must have happened
MOST_CHILDREN = 300  # of a long list, so many are visited
MOST_EVENTS = 150  # for any number of quick steps: what was read and reads otherwise now
faults = []


def check(is_right, sentence):
    print(("ok: " if is_right else "FAULT: ") + sentence, flush=True)
    if not is_right:
        faults.append(sentence)
    return is_right


def pump(seconds):
    """Lets events arrive for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.01)


def wait_for(found):
    """Returns what `found` returns as soon as that is something; none when patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            result = found()
            if result is not None and result is not False:
                return result
        except (GLib.Error, NotImplementedError, RuntimeError):
            pass  # a node has gone meanwhile
        pump(0.05)
    return None


def application():
    for one in pyatspi.Registry.getDesktop(0):
        if one is not None and one.name.lower() == "plyline":
            return one
    return None


def children(node):
    return [node.getChildAtIndex(i) for i in range(min(node.childCount, MOST_CHILDREN))]


def nodes_below(node):
    if node is None:
        return
    yield node
    for child in children(node):
        if child is not None:
            yield from nodes_below(child)


def find(root, role, name=""):
    def is_it(node):
        return node.getRole() == role and node.name.startswith(name)

    return next((node for node in nodes_below(root) if is_it(node)), None)


def check_tree(root):
    """Walks everything: no nulls, no cycles, parents and indices that agree."""
    seen = set()
    wrong = []

    def visit(node, path):
        if node.path in seen:
            wrong.append(f"{path} was there before")
            return
        seen.add(node.path)
        for index, child in enumerate(children(node)):
            if child is None:
                wrong.append(f"{path}: child {index} is null")
                continue
            where = f"{path}/{index}:{child.getRoleName()}({child.name[:30]})"
            if child.parent != node:
                wrong.append(f"{where} has another parent")
            if child.getIndexInParent() != index:
                wrong.append(f"{where} has index {child.getIndexInParent()}")
            states = child.getState()
            can_focus = states.contains(pyatspi.STATE_FOCUSABLE)
            is_seen = states.contains(pyatspi.STATE_SHOWING)
            if can_focus and is_seen and not child.name and "cell" not in child.getRoleName():
                wrong.append(f"{where} takes the focus and has no name")
            visit(child, where)

    visit(root, "window")
    for sentence in wrong[:20]:
        print("  " + sentence)
    check(not wrong, f"the tree of {len(seen)} nodes is sound")


def check_table(table, what):
    """Asks for every kind of thing that a table is asked for, also where there is none."""
    rows, columns = table.nRows, table.nColumns
    for row in (0, rows - 1, rows, rows + 5):
        for column in (0, columns - 1, columns):
            for ask in (
                lambda: table.getAccessibleAt(row, column),
                lambda: table.getRowHeader(row),
                lambda: table.getColumnHeader(column),
                lambda: table.getRowExtentAt(row, column),
                lambda: table.getColumnExtentAt(row, column),
                lambda: table.getRowDescription(row),
                lambda: table.getColumnDescription(column),
                lambda: table.isSelected(row, column),
            ):
                try:
                    ask()
                except (GLib.Error, RuntimeError):
                    pass  # an answer that there is nothing
    check(True, f"{what}: {rows} rows and {columns} columns were asked about")


def check_board(window):
    board = find(window, pyatspi.ROLE_TABLE, "Board")
    if not check(board is not None, "there is a board"):
        return
    names = [square.name for square in children(board)]
    check(len(names) == 64, "the board has 64 squares")
    check("e1, white king" in names and "e4, empty" in names, "its squares have their pieces")
    check_table(board.queryTable(), "the board")


def check_games(window):
    games = find(window, pyatspi.ROLE_LIST, "Games")
    if not check(games is not None, "there is a list of games"):
        return
    rows = games.queryTable().nRows
    check(rows == games.childCount and rows > 1, f"the list has {rows} rows")
    check(all(" – " in row.name for row in children(games)), "each names its players")
    check_table(games.queryTable(), "the list of games")


def check_timeline(window):
    timeline = find(window, pyatspi.ROLE_SLIDER, "Timeline")
    if not check(timeline is not None, "there is a timeline"):
        return None
    value = timeline.queryValue()
    last = int(value.maximumValue)
    check(value.minimumValue == 0 and last > 20, f"its value goes from 0 to {last}")
    value.currentValue = 3
    check(wait_for(lambda: value.currentValue == 3), "its value can be set")
    check(
        timeline.description.startswith("2. ") and f", ply 3 of {last}" in timeline.description,
        f"it says where it is: {timeline.description.splitlines()[0]}",
    )
    return timeline


def check_moves(window, timeline):
    moves = find(window, pyatspi.ROLE_LIST, "Moves")
    items = [item for item in children(moves) if item.name.startswith("5. ")]
    if not check(len(items) == 1, "the moves are items"):
        return
    items[0].queryAction().doAction(0)
    check(
        wait_for(lambda: timeline.queryValue().currentValue == 9),
        f"pressing {items[0].name} shows ply 9",
    )


def check_shelf(window):
    shelf = find(window, pyatspi.ROLE_PANEL, "Panels")
    buttons = [b for b in children(shelf) if not b.getState().contains(pyatspi.STATE_CHECKED)]
    button = buttons[-1]
    names = [button.queryAction().getName(i) for i in range(button.queryAction().nActions)]
    check("Press" in names, f"{button.name} on the shelf has the actions {', '.join(names)}")
    button.queryAction().doAction(names.index("Press"))
    check(
        wait_for(lambda: button.getState().contains(pyatspi.STATE_CHECKED)),
        f"pressing it opens {button.name}",
    )


def check_announcements(timeline, window):
    """A step, and then many quick ones, are each announced once."""
    heard = []

    def hear(event):
        if not str(event.type).endswith("focused") or event.detail1:
            heard.append((str(event.type), event.source))

    properties = ("accessible-value", "accessible-name", "accessible-description")
    kinds = ["object:property-change:" + kind for kind in properties]
    kinds.append("object:state-changed:focused")
    for kind in kinds:
        pyatspi.Registry.registerEventListener(hear, kind)
    pump(0.5)
    actions = timeline.queryAction()
    names = [actions.getName(i) for i in range(actions.nActions)]
    for steps in (1, 12):
        heard.clear()
        place = timeline.queryValue().currentValue
        for _ in range(steps):
            actions.doAction(names.index("Increase"))
        check(
            wait_for(lambda: timeline.queryValue().currentValue == place + steps),
            f"{steps} steps are made",
        )
        pump(1.0)
        values = [s for kind, s in heard if kind.endswith("accessible-value") and s == timeline]
        # A screen reader speaks what gets the focus, or a name that changes.
        spoken = [s for kind, s in heard if kind.endswith(("accessible-name", "focused"))]
        rest = [s for kind, s in heard if kind.endswith("accessible-description")]
        check(len(values) == 1, f"the timeline tells its value {len(values)} times")
        said = [node.name for node in spoken if ", ply " in node.name]
        check(
            len(said) == 1 and f"ply {int(place) + steps} of" in said[0],
            f"{steps} steps are said {len(said)} times: {said}",
        )
        check(not rest, f"{len(rest)} descriptions are told besides")
        check(len(heard) <= MOST_EVENTS, f"{len(heard)} events come for {steps} steps")
    for kind in kinds:
        pyatspi.Registry.deregisterEventListener(hear, kind)


def main(program, file):
    plyline = subprocess.Popen([program, file])
    try:
        window = wait_for(lambda: find(application(), pyatspi.ROLE_FRAME))
        if not check(window is not None, "the program has a window"):
            return
        check(wait_for(lambda: find(window, pyatspi.ROLE_LIST, "Games")), "the file is opened")
        wait_for(lambda: find(window, pyatspi.ROLE_SLIDER).queryValue().maximumValue > 0)
        check_tree(window)
        check_board(window)
        check_games(window)
        timeline = check_timeline(window)
        if timeline is not None:
            check_moves(window, timeline)
            check_announcements(timeline, window)
        check_shelf(window)
        check_tree(window)
        check(plyline.poll() is None, "the program still runs")
    finally:
        plyline.terminate()
        plyline.wait(PATIENCE)


if __name__ == "__main__":
    main(*sys.argv[1:])
    sys.exit(1 if faults else 0)
