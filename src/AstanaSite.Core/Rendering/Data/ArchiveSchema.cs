using System.Text;
using System.Text.Encodings.Web;
using AstanaSite.Content.Kinds;
using AstanaSite.Linking;
using AstanaSite.Rendering.Pages;

namespace AstanaSite.Rendering.Data;

/// <summary>The JSON Schema (2020-12) of <c>archive.json</c>. The values that keys may have come from the kinds themselves.</summary>
internal static class ArchiveSchema
{
    private const string Text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "An archive made by AstanaSite",
          "description": "Every record with its keys, its text and its statements. What is not known is left out. Ids are unique over the archive; addresses are whole where the site has one, else paths within the site.",
          "type": "object",
          "required": ["title", "description", "languages", "tracks", "rounds", "actors", "documents", "sources", "places", "pages"],
          "properties": {
            "$schema": {"type": "string"},
            "title": {"type": "string"},
            "description": {"type": "string"},
            "languages": {"description": "The first is that of the originals.", "type": "array", "items": {"$ref": "#/$defs/language"}, "minItems": 1},
            "url": {"type": "string", "format": "uri"},
            "edition": {"type": "string"},
            "licence": {"type": "string"},
            "tracks": {"type": "array", "items": {"type": "object", "required": ["id", "name"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}}, "additionalProperties": false}},
            "rounds": {"type": "array", "items": {"$ref": "#/$defs/round"}},
            "actors": {"type": "array", "items": {"$ref": "#/$defs/actor"}},
            "documents": {"type": "array", "items": {"$ref": "#/$defs/document"}},
            "sources": {"type": "array", "items": {"$ref": "#/$defs/source"}},
            "places": {"type": "array", "items": {"$ref": "#/$defs/place"}},
            "pages": {"type": "array", "items": {"$ref": "#/$defs/record", "unevaluatedProperties": false}}
          },
          "additionalProperties": false,
          "$defs": {
            "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "ids": {"type": "array", "items": {"$ref": "#/$defs/id"}},
            "language": {"description": "A tag of BCP 47.", "type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
            "names": {"description": "By language tag.", "type": "object", "propertyNames": {"$ref": "#/$defs/language"}, "additionalProperties": {"type": "string"}},
            "anchor": {"description": "The anchor on the record's page, without '#'.", "type": "string"},
            "date": {
              "description": "As it was written (EDTF, levels 0 and 1), with the first and the last day it can mean; an open bound is left out.",
              "type": "object",
              "required": ["edtf"],
              "properties": {"edtf": {"type": "string"}, "first": {"type": "string", "format": "date"}, "last": {"type": "string", "format": "date"}},
              "additionalProperties": false
            },
            "state": {"description": "How well a statement is supported.", "enum": {{states}}},
            "statement": {
              "type": "object",
              "required": ["anchor", "part", "words", "state"],
              "properties": {
                "anchor": {"$ref": "#/$defs/anchor"},
                "part": {"description": "'prose', or the key of front matter that it is an entry of.", "type": "string"},
                "words": {"type": "string"},
                "state": {"$ref": "#/$defs/state"},
                "citations": {"type": "array", "items": {
                  "type": "object",
                  "required": ["source"],
                  "properties": {"source": {"$ref": "#/$defs/id"}, "prefix": {"type": "string"}, "locator": {"type": "string"}},
                  "additionalProperties": false
                }}
              },
              "additionalProperties": false
            },
            "conflict": {
              "description": "A matter on which sources differ.",
              "type": "object",
              "required": ["about", "anchor", "accounts"],
              "properties": {
                "about": {"type": "string"},
                "anchor": {"$ref": "#/$defs/anchor"},
                "concerns": {"type": "array", "items": {"type": "string"}},
                "accounts": {"type": "array", "items": {
                  "type": "object",
                  "required": ["says", "rank", "statement"],
                  "properties": {"says": {"type": "string"}, "rank": {"enum": ["preferred", "normal", "deprecated"]}, "reason": {"type": "string"}, "statement": {"$ref": "#/$defs/anchor"}},
                  "additionalProperties": false
                }},
                "note": {"type": "string"}
              },
              "additionalProperties": false
            },
            "record": {
              "type": "object",
              "required": ["id", "url", "title"],
              "properties": {
                "id": {"$ref": "#/$defs/id"},
                "url": {"type": "string", "format": "uri-reference"},
                "title": {"type": "string"},
                "summary": {"type": "string"},
                "aliases": {"type": "array", "items": {"type": "string"}},
                "conflicts": {"type": "array", "items": {"$ref": "#/$defs/conflict"}},
                "body": {"description": "Markdown as it was written; links are relative to the file it was written in.", "type": "string"},
                "statements": {"type": "array", "items": {"$ref": "#/$defs/statement"}},
                "translations": {"type": "object", "propertyNames": {"$ref": "#/$defs/language"}, "additionalProperties": {
                  "type": "object",
                  "required": ["title"],
                  "properties": {"title": {"type": "string"}, "summary": {"type": "string"}, "body": {"type": "string"}},
                  "additionalProperties": false
                }}
              }
            },
            "round": {
              "$ref": "#/$defs/record",
              "required": ["summary", "kind", "date", "track"],
              "properties": {
                "kind": {"enum": {{round-forms}}},
                "date": {"$ref": "#/$defs/date"},
                "track": {"type": "string"},
                "place": {"$ref": "#/$defs/id"},
                "participants": {"type": "array", "items": {
                  "type": "object",
                  "required": ["actor", "role", "statement"],
                  "properties": {"actor": {"$ref": "#/$defs/id"}, "role": {"enum": {{roles}}}, "as": {"type": "string"}, "statement": {"$ref": "#/$defs/anchor"}},
                  "additionalProperties": false
                }},
                "absent": {"type": "array", "items": {
                  "type": "object",
                  "required": ["actor", "statement"],
                  "properties": {"actor": {"$ref": "#/$defs/id"}, "reason": {"type": "string"}, "statement": {"$ref": "#/$defs/anchor"}},
                  "additionalProperties": false
                }},
                "documents": {"$ref": "#/$defs/ids"},
                "follows": {"$ref": "#/$defs/id"}
              },
              "unevaluatedProperties": false
            },
            "actor": {
              "$ref": "#/$defs/record",
              "required": ["summary", "kind"],
              "properties": {
                "kind": {"enum": {{actor-forms}}},
                "names": {"$ref": "#/$defs/names"},
                "variants": {"type": "array", "items": {
                  "type": "object",
                  "required": ["form"],
                  "properties": {"form": {"type": "string"}, "cite": {"$ref": "#/$defs/ids"}},
                  "additionalProperties": false
                }},
                "roles": {"type": "array", "items": {
                  "type": "object",
                  "required": ["role", "statement"],
                  "properties": {
                    "role": {"type": "string"}, "organisation": {"$ref": "#/$defs/id"}, "organisationWords": {"type": "string"},
                    "from": {"$ref": "#/$defs/date"}, "to": {"$ref": "#/$defs/date"}, "statement": {"$ref": "#/$defs/anchor"}
                  },
                  "additionalProperties": false
                }},
                "relations": {"type": "array", "items": {
                  "type": "object",
                  "required": ["to", "as", "statement"],
                  "properties": {
                    "to": {"$ref": "#/$defs/id"}, "as": {"enum": {{relations}}},
                    "from": {"$ref": "#/$defs/date"}, "until": {"$ref": "#/$defs/date"}, "statement": {"$ref": "#/$defs/anchor"}
                  },
                  "additionalProperties": false
                }},
                "wikidata": {"type": "string"}
              },
              "unevaluatedProperties": false
            },
            "document": {
              "$ref": "#/$defs/record",
              "required": ["summary", "kind", "date"],
              "properties": {
                "kind": {"enum": {{document-forms}}},
                "date": {"$ref": "#/$defs/date"},
                "round": {"$ref": "#/$defs/id"},
                "created": {"$ref": "#/$defs/date"},
                "received": {"$ref": "#/$defs/date"},
                "published": {"$ref": "#/$defs/date"},
                "languages": {"type": "array", "items": {"$ref": "#/$defs/language"}},
                "signatories": {"type": "array", "items": {
                  "type": "object",
                  "required": ["actor", "statement"],
                  "properties": {"actor": {"$ref": "#/$defs/id"}, "statement": {"$ref": "#/$defs/anchor"}},
                  "additionalProperties": false
                }},
                "text": {"description": "The source under which the text can be read.", "$ref": "#/$defs/id"},
                "attachments": {"type": "array", "items": {"type": "string"}}
              },
              "unevaluatedProperties": false
            },
            "source": {
              "$ref": "#/$defs/record",
              "required": ["type", "perspective", "read"],
              "properties": {
                "type": {"description": "An item type of CSL 1.0.2.", "enum": {{source-forms}}},
                "titleEnglish": {"type": "string"},
                "authors": {"type": "array", "items": {
                  "type": "object",
                  "properties": {"family": {"type": "string"}, "given": {"type": "string"}, "literal": {"type": "string"}},
                  "minProperties": 1,
                  "additionalProperties": false
                }},
                "containerTitle": {"type": "string"},
                "publisher": {"type": "string"},
                "issued": {"$ref": "#/$defs/date"},
                "accessed": {"$ref": "#/$defs/date"},
                "sourceUrl": {"description": "The address of the work itself; 'url' is that of the record.", "type": "string"},
                "doi": {"type": "string"},
                "language": {"$ref": "#/$defs/language"},
                "archiveUrl": {"type": "string"},
                "archived": {"$ref": "#/$defs/date"},
                "perspective": {"enum": {{perspectives}}},
                "government": {"description": "ISO 3166-1 alpha-2.", "type": "string"},
                "read": {"enum": {{readings}}},
                "reprintedAt": {"type": "string"},
                "note": {"type": "string"},
                "keptBecause": {"type": "string"}
              },
              "unevaluatedProperties": false
            },
            "place": {
              "$ref": "#/$defs/record",
              "properties": {
                "country": {"type": "string"},
                "latitude": {"description": "Degrees north (WGS 84).", "type": "number", "minimum": -90, "maximum": 90},
                "longitude": {"description": "Degrees east (WGS 84).", "type": "number", "minimum": -180, "maximum": 180},
                "names": {"$ref": "#/$defs/names"},
                "formerNames": {"type": "array", "items": {
                  "type": "object",
                  "required": ["name"],
                  "properties": {"name": {"type": "string"}, "from": {"$ref": "#/$defs/date"}, "to": {"$ref": "#/$defs/date"}},
                  "additionalProperties": false
                }}
              },
              "unevaluatedProperties": false
            }
          }
        }

        """;

    private static readonly Lazy<byte[]> Filled = new(() => Encoding.UTF8.GetBytes(Text
        .Replace("{{states}}", List([.. EvidenceStates.All.Select(state => state.Word())]), StringComparison.Ordinal)
        .Replace("{{round-forms}}", List(RoundKind.Forms), StringComparison.Ordinal)
        .Replace("{{roles}}", List(RoundKind.Roles), StringComparison.Ordinal)
        .Replace("{{actor-forms}}", List(ActorKind.Forms), StringComparison.Ordinal)
        .Replace("{{relations}}", List(ActorKind.Relations), StringComparison.Ordinal)
        .Replace("{{document-forms}}", List(DocumentKind.Forms), StringComparison.Ordinal)
        .Replace("{{source-forms}}", List(SourceKind.Forms), StringComparison.Ordinal)
        .Replace("{{perspectives}}", List(SourceKind.Perspectives), StringComparison.Ordinal)
        .Replace("{{readings}}", List(SourceKind.Readings), StringComparison.Ordinal)));

    public static ReadOnlyMemory<byte> Make(PageScope page)
    {
        _ = page;
        return Filled.Value;
    }

    private static string List(IReadOnlyList<string> values) => "[" + string.Join(", ", values.Select(value => $"\"{JavaScriptEncoder.Default.Encode(value)}\"")) + "]";
}
