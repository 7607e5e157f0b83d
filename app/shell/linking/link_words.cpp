#include "app/shell/linking/link_words.h"

#include <QtCore/QCoreApplication>

namespace plyline::linking {

namespace {

constexpr qsizetype mostNamed = 5;

class LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::linking::LinkWords)
};

QString listOf(QStringList keys)
{
    const bool isLong = keys.size() > mostNamed;
    keys = keys.mid(0, mostNamed);
    for (QString& key : keys)
        key = key.simplified();
    return isLong ? LinkWords::tr("%1 and others", "names").arg(keys.join(QStringLiteral(", ")))
                  : keys.join(QStringLiteral(", "));
}

} // namespace

QString sentence(links::LinkError error)
{
    using links::LinkError;
    switch (error) {
    case LinkError::NotALink:
        return LinkWords::tr("This is no link to a moment of a game.");
    case LinkError::TooLong:
        return LinkWords::tr("The link is too long to be one of a game.");
    case LinkError::BadPlace:
        return LinkWords::tr("The link names neither a file on this computer nor a game.");
    case LinkError::BadGame:
        return LinkWords::tr("The game inside the link is damaged or too large.");
    case LinkError::NotLocal:
        return LinkWords::tr("The link leads to another computer, so it is not followed.");
    }
    return {};
}

QString ignoredText(const links::ReadLink& read)
{
    QStringList sentences;
    if (!read.ignored.isEmpty())
        sentences << LinkWords::tr("Not understood in the link: %1.").arg(listOf(read.ignored));
    if (!read.clamped.isEmpty())
        sentences
            << LinkWords::tr("Without a usable value in the link: %1.").arg(listOf(read.clamped));
    return sentences.join(u' ');
}

} // namespace plyline::linking
