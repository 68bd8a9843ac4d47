#!/usr/bin/env python3
"""Writes the table of emoji pictures from `emoji.json` of the npm package emoji-datasource-twitter.

usage: emoji-table.py PACKAGE_FOLDER > src/main/resources/chat/lanyard/client/emoji/table.tsv
The sheet beside the table is img/twitter/sheets-256/32.png of the same package.
"""
import json
import sys

CATEGORIES = ["Smileys & Emotion", "People & Body", "Animals & Nature", "Food & Drink", "Travel & Places",
              "Activities", "Objects", "Symbols", "Flags"]
SHEET_EDGE = 62


def characters(unified):
    return "".join(chr(int(part, 16)) for part in unified.split("-"))


def line(entry):
    tones = entry.get("skin_variations", {}).values()
    label = (entry["name"] or entry["short_name"].replace("_", " ")).lower()
    return "\t".join([
        characters(entry["unified"]),
        str(entry["sheet_x"] * SHEET_EDGE + entry["sheet_y"]),
        str(CATEGORIES.index(entry["category"])),
        " ".join(entry["short_names"]),
        label,
        " ".join(characters(tone["unified"]) for tone in tones)])


with open(sys.argv[1] + "/emoji.json", encoding="utf-8") as source:
    entries = [entry for entry in json.load(source) if entry["category"] in CATEGORIES]
entries.sort(key=lambda entry: (CATEGORIES.index(entry["category"]), entry["sort_order"]))
sys.stdout.reconfigure(encoding="utf-8")
print("\n".join(line(entry) for entry in entries))
