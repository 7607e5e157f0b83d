#include "app/model/links/link.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include "app/model/links/link_state.h"

namespace plyline::links {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = qsizetype{8} * 1024;

/// Packs a game into the text of a link.
QByteArray packed(const QByteArray& pgn)
{
    return qCompress(pgn, 9).toBase64(QByteArray::Base64UrlEncoding |
                                      QByteArray::OmitTrailingEquals);
}

/// Unpacks a game of a link. The first four bytes tell its size, which is not believed beyond what
/// may be there.
std::optional<QByteArray> unpacked(const QByteArray& bytes)
{
    if (bytes.size() < 5)
        return std::nullopt;
    qsizetype size = 0;
    for (int i = 0; i < 4; ++i)
        size = size * 256 + static_cast<unsigned char>(bytes[i]);
    if (size > longestGame)
        return std::nullopt;
    QByteArray text = qUncompress(bytes);
    if (text.isEmpty() || text.size() > longestGame)
        return std::nullopt;
    return text;
}

std::variant<ReadLink, LinkError> readPlace(const QString& place)
{
    ReadLink read;
    if (place.startsWith("pgn,"_L1)) {
        const auto decoded = QByteArray::fromBase64Encoding(
            place.mid(4).toLatin1(), QByteArray::Base64UrlEncoding |
                                         QByteArray::OmitTrailingEquals |
                                         QByteArray::AbortOnBase64DecodingErrors);
        const auto text = decoded ? unpacked(decoded.decoded) : std::nullopt;
        if (!text)
            return LinkError::BadGame;
        read.link.where = TextPlace{*text};
        return read;
    }
    if (place.startsWith("xxh3/"_L1)) {
        const auto content = contentIn(place.mid(5));
        if (!content)
            return LinkError::BadPlace;
        read.link.where = ContentPlace{};
        read.link.content = content;
        return read;
    }
    if (!place.startsWith(u'/'))
        return LinkError::BadPlace;
    // "//host/path" names another machine; "///path" does not.
    const bool hasHost = place.startsWith("//"_L1) && !place.startsWith("///"_L1);
    if (hasHost)
        return LinkError::NotLocal;
    const QString encoded = place.startsWith("///"_L1) ? place.mid(2) : place;
    const QString path = QUrl::fromPercentEncoding(encoded.toUtf8());
    if (path.startsWith("//"_L1) || path.contains(QChar(0)))
        return LinkError::NotLocal;
    read.link.where = FilePlace{path};
    return read;
}

} // namespace

std::variant<ReadLink, LinkError> parseLink(const QString& text)
{
    constexpr QLatin1StringView scheme("plyline:");
    if (!text.startsWith(scheme, Qt::CaseInsensitive))
        return LinkError::NotALink;
    if (text.size() > longestLink)
        return LinkError::TooLong;
    const qsizetype hash = text.indexOf(u'#');
    const QString place = text.mid(scheme.size(), hash < 0 ? -1 : hash - scheme.size());
    auto result = readPlace(place);
    if (auto* const read = std::get_if<ReadLink>(&result); read != nullptr && hash >= 0)
        readState(text.mid(hash + 1), *read);
    return result;
}

ReadLink parsePath(const QString& text)
{
    const qsizetype hash = text.lastIndexOf(u'#');
    if (hash <= 0 || QFileInfo::exists(text))
        return parsePath(text, QString());
    return parsePath(text.left(hash), text.mid(hash + 1));
}

ReadLink parsePath(const QString& path, const QString& fragment)
{
    ReadLink read;
    read.link.where = FilePlace{path};
    readState(fragment, read);
    return read;
}

QString linkText(const Link& link)
{
    QString text = u"plyline:"_s;
    if (const auto* const file = std::get_if<FilePlace>(&link.where)) {
        text += u"//"_s +
                QString::fromLatin1(QUrl::toPercentEncoding(file->path, QByteArrayLiteral("/")));
    } else if (const auto* const game = std::get_if<TextPlace>(&link.where)) {
        text += u"pgn,"_s + QString::fromLatin1(packed(game->pgn));
    } else {
        text += u"xxh3/"_s + contentText(link.content.value_or(LinkedContent()));
    }
    const QString state = stateText(link);
    return state.isEmpty() ? text : text + u'#' + state;
}

std::optional<TextPlace> gameInside(const QByteArray& pgn)
{
    const bool fits = pgn.size() <= longestGame && packed(pgn).size() <= longestText;
    return fits ? std::optional(TextPlace{pgn}) : std::nullopt;
}

} // namespace plyline::links
