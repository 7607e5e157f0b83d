#pragma once

#include <QtCore/QFile>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QXmlStreamReader>

namespace plyline::tests {

/// A text of a translation file.
struct Message
{
    QString context, source, comment;
    bool isCount = false; ///< Has a form for each number.
    QStringList forms;

    QString key() const { return context + u'|' + source + u'|' + comment; }
};

/// The texts of a file that lupdate writes.
inline QList<Message> messagesOf(const QString& path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement() && xml.tokenType() != QXmlStreamReader::EndElement)
            continue;
        if (!xml.isStartElement())
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("name"))
            context = xml.readElementText();
        else if (name == QLatin1String("message"))
            messages << Message{context,
                                {},
                                {},
                                xml.attributes().value(QLatin1String("numerus")) ==
                                    QLatin1String("yes"),
                                {}};
        else if (name == QLatin1String("source"))
            messages.back().source = xml.readElementText();
        else if (name == QLatin1String("comment"))
            messages.back().comment = xml.readElementText();
        else if (name == QLatin1String("numerusform"))
            messages.back().forms << xml.readElementText();
    }
    return messages;
}

} // namespace plyline::tests
