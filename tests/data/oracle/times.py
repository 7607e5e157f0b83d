#!/usr/bin/env python3
"""Counts the clocks, thinking times and evaluations of PGN files from their text alone.

Usage: times.py FOLDER FILE... > times.tsv     (the files lie below the folder)

It is independent of the program: it knows no chess, only brackets, and follows the clocks by the
rules that the writers of these files publish. A line for each game that has any value:
file, number of the game in it, plies, clocks, sum of the clocks, sum of the thinking times of White
and of Black, sum of the time given (all in milliseconds), evaluations in pawns, their sum in
hundredths from White's view, evaluations that are mates, their sum.
"""
import re
import sys

TOKEN = re.compile(r'\{[^}]*\}|;[^\n]*|[()]|[^\s(){};]+')
MOVE = re.compile(r'^(\d+\.+)?([KQRBNP]?[a-h]?[1-8]?[x-]?(?:[KQRBNP]@)?[a-h][1-8](=?[QRBN])?|O-O(-O)?|0-0(-0)?|--)'
                  r'[+#!?]*$')


def millis(text):
    seconds = 0.0
    for part in re.sub(r'\s', '', text).lstrip('-').split(':'):
        seconds = seconds * 60 + float(part)
    return round(seconds * 1000) * (-1 if text.strip().startswith('-') else 1)


def values_of(comment, is_white):
    found = {}
    for name, key in (('clk', 'clock'), ('emt', 'think')):
        match = re.search(r'\[%' + name + r'\s+([-\d:.\s]+)\]', comment)
        if match:
            found[key] = millis(match[1])
    match = re.search(r'\[%eval\s+(#?)(-?[\d.]+)(?:,\s*\d+)?\s*\]', comment)
    if match:
        found['mate' if match[1] else 'pawns'] = float(match[2])
    match = re.match(r'\s*([+-]?)(M?)(\d[\d.]*)/\d+ ([\d.]+)s', comment)
    if match and (match[1] or match[2] or '.' in match[3]):
        sign = (-1 if match[1] == '-' else 1) * (1 if is_white else -1)
        found['mate' if match[2] else 'pawns'] = sign * float(match[3])
        found['think'] = millis(match[4])
    if re.match(r'\s*d=', comment):
        for name, key in (('mt', 'think'), ('tl', 'clock')):
            match = re.search(r'\b' + name + r'=(-?\d+)', comment)
            if match:
                found[key] = int(match[1])
        match = re.search(r'\bwv=(-?)(M?)([\d.]+)', comment)
        if match:
            found['mate' if match[2] else 'pawns'] = float(match[3]) * (-1 if match[1] else 1)
    return found


def moves_of(text, first):
    """The main line: [is_white, is_mate, values]; `first` is 1 if Black begins."""
    moves, depth = [], 0
    for token in TOKEN.findall(text):
        if token == '(':
            depth += 1
        elif token == ')':
            depth -= 1
        elif depth == 0 and token[0] == '{' and moves:
            moves[-1][2].update(values_of(token[1:-1], moves[-1][0]))
        elif depth == 0 and MOVE.match(token):
            moves.append([(len(moves) + first) % 2 == 0, '#' in token, {}])
    return moves


def thinks_of(own, control):
    """The thinking times of one side, and the time it was given."""
    match = re.match(r'(\d+/)?([\d.]+)(?:\+([\d.]+))?$', control or '')
    base, bonus = (float(match[2]) * 1000, float(match[3] or 0) * 1000) if match else (None, 0)
    before, thinks, given = base, [], 0
    for number, (_, is_mate, values) in enumerate(own):
        clock, think = values.get('clock'), values.get('think')
        if think is None and clock is not None and before is not None:
            if number == 0 and clock * 2 == base:  # halved before the first move: no increment
                before, bonus = clock, 0
            pressed = not (number == 0 and clock == before) and not (is_mate and clock <= before)
            think = before + (bonus if pressed else 0) - clock
            if think < 0:
                given, think = given - think, 0
        thinks.append(think)
        before = clock
    return [round(think) for think in thinks if think is not None], round(given)


def main():
    folder, files = sys.argv[1], sys.argv[2:]
    for name in files:
        text = open(folder + '/' + name, encoding='latin-1', newline='').read().replace('\r\n', '\n')
        games = [game for game in re.split(r'(?m)^(?=\[Event )', text) if game.startswith('[Event ')]
        for number, game in enumerate(games, 1):
            tags = dict(re.findall(r'(?m)^\[(\w+)\s+"(.*?)"\]', game))
            begins = 1 if ' b ' in tags.get('FEN', '') else 0
            moves = moves_of(re.sub(r'(?m)^\[\w+\s+".*"\]\s*$', '', game), begins)
            if tags.get('Variant', 'Standard') not in ('Standard', 'Chess960'):
                continue
            if not any(values for _, _, values in moves):
                continue
            row, given = [], 0
            for is_white in (True, False):
                side = 'White' if is_white else 'Black'
                control = tags.get(side + 'TimeControl', tags.get('TimeControl'))
                thinks, more = thinks_of([move for move in moves if move[0] == is_white], control)
                row.append(sum(thinks))
                given += more
            clocks = [values['clock'] for _, _, values in moves if 'clock' in values]
            pawns = [values['pawns'] for _, _, values in moves if 'pawns' in values]
            mates = [values['mate'] for _, _, values in moves if 'mate' in values]
            print(name, number, len(moves), len(clocks), sum(clocks), *row, given, len(pawns),
                  sum(round(pawn * 100) for pawn in pawns), len(mates),
                  sum(int(mate) for mate in mates), sep='\t')


main()
