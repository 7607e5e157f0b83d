#include "app/shell/linking/uris.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

#include "core/kafka/kafka_address.h"

namespace plyline::linking {

namespace {

/// Whether it is an address of a kind that is opened; a path that looks like one is a path.
bool isAddress(const QString& text)
{
    const bool begins = text.startsWith(QLatin1String("plyline:"), Qt::CaseInsensitive) ||
                        text.startsWith(QLatin1String("file://"), Qt::CaseInsensitive) ||
                        kafka::isKafkaAddress(text.toStdString());
    return begins && !QFileInfo::exists(text);
}

} // namespace

QStringList urisOf(const QString& argument, std::optional<int> game, std::optional<int> ply)
{
    if (argument.isEmpty())
        return {};
    QString path = argument;
    QStringList items;
    if (isAddress(argument)) {
        if (!game && !ply)
            return {argument};
        const qsizetype hash = argument.indexOf(u'#');
        path = argument.left(hash);
        items << (hash < 0 ? QString() : argument.mid(hash + 1));
    } else {
        const qsizetype hash = argument.lastIndexOf(u'#');
        if (hash > 0 && !QFileInfo::exists(argument)) {
            path = argument.left(hash);
            items << argument.mid(hash + 1);
        }
        path = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded);
    }
    if (game)
        items << QStringLiteral("game=%1").arg(*game);
    if (ply)
        items << QStringLiteral("ply=%1").arg(*ply);
    items.removeAll(QString());
    return {items.isEmpty() ? path : path + u'#' + items.join(u'&')};
}

std::optional<TopicUri> topicIn(const QString& uri)
{
    if (!kafka::isKafkaAddress(uri.toStdString()))
        return std::nullopt;
    // The path of the settings may have a # too.
    static const QRegularExpression moment(
        QStringLiteral("^(.*?)(?:#(?:game=(\\d+))?&?(?:ply=(\\d+))?)?$"));
    const QRegularExpressionMatch match = moment.match(uri);
    const auto number = [&](int group) {
        bool isNumber = false;
        const int value = match.captured(group).toInt(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    };
    return TopicUri{match.captured(1), number(2), number(3)};
}

} // namespace plyline::linking
