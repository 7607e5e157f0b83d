#include "app/render/formats/xmp_packet.h"

#include "app/render/frames/moment_text.h"

namespace plyline::formats {

QByteArray xmpPacketOf(const Film& film)
{
    if (film.link.isEmpty())
        return {};
    const QString title = momentTextOf(film.source, film.steps.front().ply).game;
    const auto escaped = [](QString text) {
        text.removeIf([](QChar c) { return c < u' '; }); // no XML may hold them
        return text.toHtmlEscaped().toUtf8();
    };
    return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
           "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
           "rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt>"
           "<rdf:li xml:lang=\"x-default\">" +
           escaped(title) + "</rdf:li></rdf:Alt></dc:title><dc:source>" + escaped(film.link) +
           "</dc:source></rdf:Description></rdf:RDF></x:xmpmeta>";
}

} // namespace plyline::formats
