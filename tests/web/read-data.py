"""Reads the files below a site's data/ with Debian's Python libraries, and prints how much each of them found.

python3 read-data.py SITE-FOLDER
"""

import json
import logging
import socket
import sys
import warnings

import feedparser
import icalendar
import igraph
import networkx
import rdflib

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")


def no_network(*arguments, **options):
    raise OSError("the data ask for a network")


socket.socket.connect = no_network
socket.getaddrinfo = no_network
site = sys.argv[1]
data = site + "/data/"

statements = rdflib.Graph().parse(data + "archive.jsonld", format="json-ld")
lines = rdflib.Graph().parse(data + "archive.nt", format="nt")
names = {(str(one), one.language) for one in lines.objects() if isinstance(one, rdflib.Literal) and one.language}
network = networkx.read_graphml(data + "network.graphml")
graph = igraph.Graph.Read_GraphML(data + "network.graphml")
with open(data + "events.ics", "rb") as file:
    events = icalendar.Calendar.from_ical(file.read()).walk("VEVENT")
feed = feedparser.parse(site + "/feed.xml")
json.dump(
    {
        "rdflib.jsonld": len(statements),
        "rdflib.nt": len(lines),
        "rdflib.languages": sorted({language for _, language in names}),
        "networkx.nodes": network.number_of_nodes(),
        "networkx.edges": network.number_of_edges(),
        "igraph.nodes": graph.vcount(),
        "igraph.edges": graph.ecount(),
        "icalendar.events": len(events),
        "icalendar.errors": sum(len(event.errors) for event in events),
        "icalendar.ends": sum(event["DTEND"].dt > event["DTSTART"].dt for event in events),
        "feedparser.entries": len(feed.entries),
        "feedparser.links": sum(entry.link.startswith("https://") for entry in feed.entries),
        "feedparser.faults": str(feed.bozo_exception) if feed.bozo else "",
    },
    sys.stdout,
)
