"""check_events.py EVENT_SCHEMA CLOUDEVENTS_SCHEMA < EVENTS: checks the envelopes on standard input, one a line, and that
the schemas refuse wrong ones made of them. Writes how many of each there were; on standard error, what does not hold."""

import copy
import json
import sys

import jsonschema

# Of each kind of data, what makes it wrong: a member's name and its value, or None to leave it out.
WRONG = {
    "game": [("tags", None), ("tags", {"White": 1}), ("start_fen", 3), ("outcome", "won"), ("offset", -1),
             ("refused", True), ("repeated_tags", [["White"]])],
    "line": [("line", 0), ("parent", "0"), ("fork_ply", None)],
    "event": [("uci", "e2-e4"), ("san", ""), ("ply", 0), ("piece_id", 64), ("color", "green"), ("from", "i9"),
              ("to", None), ("captured_role", "pawn"), ("lost_castling", "qk"), ("check", "yes")],
    "comment": [("text", None), ("form", "round"), ("after_ply", -1)],
    "glyph": [("nag", "$1"), ("nag", None)],
    "end": [("outcome", None), ("outcome", "2-0"), ("type", "event")],
}
WRONG_ENVELOPES = [("id", ""), ("id", None), ("source", "a b"), ("source", "%zz"), ("source", "a#b#c"),
                   ("source", "http://[::1"), ("specversion", "0.3"), ("time", "yesterday"), ("time", "2024-01-01T24:00:00Z"),
                   ("time", "2024-13-01T00:00:00Z"), ("dataschema", "a"), ("data_base64", "e30="), ("Upper", "x"),
                   ("subject", ""), ("sequence", 1), ("extra", 1.5)]
RIGHT_ENVELOPES = [("time", "null"), ("subject", "null"), ("datacontenttype", "null"), ("dataschema", "null"),
                   ("data_base64", "null"), ("extra", "null"), ("source", '"/a/b?c#d"'), ("source", '"mailto:a@b"'),
                   ("source", '"http://[::1]:80/a"'), ("time", '"2024-02-29t23:59:60.5+02:00"'),
                   ("datacontenttype", '"application/json; charset=utf-8"')]


def changed(value, name, other):
    value = copy.deepcopy(value)
    if other is None:
        value.pop(name, None)
    else:
        value[name] = other
    return value


def named(schema):
    """The members that the schema names, by type of data."""
    always = set(schema["properties"])
    kinds = [kind for kind in schema["$defs"].values() if "properties" in kind]
    return {kind["properties"]["type"]["const"]: always | set(kind["properties"]) for kind in kinds}


def main(event_schema, cloud_schema):
    schema, cloud = (json.load(open(path, encoding="utf-8")) for path in (event_schema, cloud_schema))
    for each in (schema, cloud):
        jsonschema.Draft202012Validator.check_schema(each)
    data_check, cloud_check = map(jsonschema.Draft202012Validator, (schema, cloud))
    members = named(schema)
    complaints, good, refused, seen = [], 0, 0, set()
    for line in sys.stdin:
        event = json.loads(line)
        data = event["data"]
        for error in [*cloud_check.iter_errors(event), *data_check.iter_errors(data)]:
            complaints.append(f"refused: {error.message[:200]}: {line[:200]}")
        if event["dataschema"] != schema["$id"]:
            complaints.append(f"another schema: {event['dataschema']}")
        if unknown := set(data) - members[data["type"]]:
            complaints.append(f"not in the schema: {unknown}")
        good += 1
        kind = data["type"]
        if kind in seen or data.get("piece_id", 0) is None or "refused" in data:
            continue
        seen.add(kind)
        for name, value in WRONG[kind]:
            refused += 1
            if data_check.is_valid(changed(data, name, value)):
                complaints.append(f"accepted: {kind} with {name} {value}")
        for name, value in WRONG_ENVELOPES:
            refused += 1
            if cloud_check.is_valid(changed(event, name, value)):
                complaints.append(f"accepted: an envelope with {name} {value}")
        for name, value in RIGHT_ENVELOPES:
            if not cloud_check.is_valid(event | {name: json.loads(value)}):
                complaints.append(f"refused: an envelope with {name} {value}")
    if seen != set(WRONG):
        complaints.append(f"kinds missing: {set(WRONG) - seen}")
    print("\n".join(complaints[:20]), file=sys.stderr, end="")
    print(good, refused)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
