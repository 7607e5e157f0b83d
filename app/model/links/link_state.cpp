#include "app/model/links/link_state.h"

#include <QtCore/QUrlQuery>

#include <array>

namespace plyline::links {

using namespace Qt::StringLiterals;
using game::LineId;
using game::Place;
using game::Ply;

namespace {

constexpr int largestNumber = 1'000'000'000;

constexpr std::array<std::pair<LinkedView, QLatin1StringView>, 4> viewNames = {{
    {LinkedView::Both, "both"_L1},
    {LinkedView::Replay, "replay"_L1},
    {LinkedView::Snapshot, "snapshot"_L1},
    {LinkedView::AAndB, "ab"_L1},
}};
constexpr std::array<std::pair<LinkedAxis, QLatin1StringView>, 2> axisNames = {{
    {LinkedAxis::Plies, "plies"_L1},
    {LinkedAxis::Clock, "clock"_L1},
}};

template <typename Names>
auto valueNamed(const Names& names, const QString& text)
    -> std::optional<typename Names::value_type::first_type>
{
    for (const auto& [value, name] : names) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

template <typename Names>
QString nameOf(const Names& names, typename Names::value_type::first_type wanted)
{
    for (const auto& [value, name] : names) {
        if (value == wanted)
            return name;
    }
    return {};
}

std::optional<int> number(const QString& text)
{
    bool isNumber = false;
    const qlonglong value = text.toLongLong(&isNumber);
    const bool hasSign = text.startsWith(u'+') || text.startsWith(u'-');
    return isNumber && !hasSign && value <= largestNumber ? std::optional(static_cast<int>(value))
                                                          : std::nullopt;
}

/// Reads "12:30", "1:02:03" or "1:02:03.5" as milliseconds.
std::optional<std::int64_t> clock(const QString& text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    std::int64_t seconds = 0;
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        const auto part = number(parts[i]);
        if (!part || *part > (i == 0 ? 100'000 : 59))
            return std::nullopt;
        seconds = (seconds + *part) * 60;
    }
    const QStringList last = parts.last().split(u'.');
    const auto whole = number(last[0]);
    const auto tenths = last.size() == 2 && last[1].size() == 1 ? number(last[1]) : std::nullopt;
    if (!whole || *whole >= 60 || last.size() > 2 || (last.size() == 2 && !tenths))
        return std::nullopt;
    return (seconds + *whole) * 1000 + std::int64_t{tenths.value_or(0)} * 100;
}

QString clockText(std::int64_t millis)
{
    const std::int64_t seconds = millis / 1000;
    const auto padded = [](std::int64_t value) { return u"%1"_s.arg(value, 2, 10, QChar(u'0')); };
    QString text = u"%1:%2:%3"_s.arg(QString::number(seconds / 3600), padded(seconds / 60 % 60),
                                     padded(seconds % 60));
    if (millis % 1000 != 0)
        text += u".%1"_s.arg(millis % 1000 / 100);
    return text;
}

/// Reads "47", a ply of the game and line that are shown, or "3.0.47", a place of its own.
std::optional<Place> placeIn(const QString& text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 1 && parts.size() != 3)
        return std::nullopt;
    std::array<int, 3> numbers{};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto part = number(parts[i]);
        if (!part)
            return std::nullopt;
        numbers[static_cast<std::size_t>(i)] = *part;
    }
    if (parts.size() == 1)
        return Place{0, {}, Ply(numbers[0])};
    if (numbers[0] == 0) // games are counted from 1
        return std::nullopt;
    return Place{numbers[0], LineId(numbers[1]), Ply(numbers[2])};
}

QString placeText(const Place& place)
{
    if (place.game == 0)
        return QString::number(place.ply.number());
    return u"%1.%2.%3"_s.arg(place.game).arg(place.line.number()).arg(place.ply.number());
}

/// Takes the keys of a fragment one by one.
class StateReader
{
public:
    explicit StateReader(ReadLink& read) : m_read(read), m_link(read.link) {}

    void take(const QString& key, const QString& value)
    {
        const bool isKnown =
            takeNumber(key, value) || takeMoment(key, value) || takeAppearance(key, value);
        if (!isKnown)
            m_read.ignored << key.left(longestKey);
    }

private:
    static constexpr qsizetype longestKey = 40;

    template <typename Value, typename Set>
    void set(const QString& key, const std::optional<Value>& value, const Set& assign)
    {
        if (value)
            assign(*value);
        else
            m_read.clamped << key.left(longestKey);
    }

    bool takeNumber(const QString& key, const QString& value)
    {
        Place& place = m_link.place;
        if (key == "game"_L1)
            set(key, number(value), [&](int n) { place.game = n; });
        else if (key == "line"_L1)
            set(key, number(value), [&](int n) { place.line = LineId(n); });
        else if (key == "ply"_L1)
            set(key, number(value), [&](int n) { place.ply = Ply(n); });
        else if (key == "from"_L1)
            set(key, number(value), [&](int n) {
                m_link.range = std::pair(Ply(n), m_link.range ? m_link.range->second : Ply(n));
            });
        else if (key == "to"_L1)
            set(key, number(value), [&](int n) {
                m_link.range = std::pair(m_link.range ? m_link.range->first : Ply(), Ply(n));
            });
        else
            return false;
        if (m_link.range && m_link.range->second < m_link.range->first)
            m_link.range->second = m_link.range->first;
        return true;
    }

    bool takeMoment(const QString& key, const QString& value)
    {
        if (key == "t"_L1)
            set(key, clock(value), [&](std::int64_t millis) { m_link.clockMillis = millis; });
        else if (key == "a"_L1)
            set(key, placeIn(value), [&](const Place& place) { m_link.a = place; });
        else if (key == "b"_L1)
            set(key, placeIn(value), [&](const Place& place) { m_link.b = place; });
        else if (key == "id"_L1)
            set(key, contentIn(value), [&](const LinkedContent& is) { m_link.content = is; });
        else
            return false;
        return true;
    }

    bool takeAppearance(const QString& key, const QString& value)
    {
        if (key == "view"_L1)
            set(key, valueNamed(viewNames, value), [&](LinkedView view) { m_link.view = view; });
        else if (key == "axis"_L1)
            set(key, valueNamed(axisNames, value), [&](LinkedAxis axis) { m_link.axis = axis; });
        else if (key == "flip"_L1)
            set(key, number(value), [&](int flip) { m_link.isFlipped = flip == 1; });
        else
            return false;
        return true;
    }

    ReadLink& m_read;
    Link& m_link;
};

} // namespace

std::optional<LinkedContent> contentIn(const QString& text)
{
    const QStringList parts = text.split(u'.');
    const QString& digits = parts[0];
    const auto plies = parts.size() == 2 ? number(parts[1]) : std::nullopt;
    if (digits.size() != 32 || parts.size() > 2 || (parts.size() == 2 && !plies))
        return std::nullopt;
    bool isNames = false;
    bool isMoves = false;
    const LinkedContent content{digits.first(16).toULongLong(&isNames, 16),
                                digits.last(16).toULongLong(&isMoves, 16), plies.value_or(0)};
    return isNames && isMoves ? std::optional(content) : std::nullopt;
}

QString contentText(const LinkedContent& content)
{
    return u"%1%2.%3"_s.arg(content.names, 16, 16, QChar(u'0'))
        .arg(content.moves, 16, 16, QChar(u'0'))
        .arg(content.plies);
}

void readState(const QString& fragment, ReadLink& read)
{
    StateReader reader(read);
    const QUrlQuery query(fragment);
    for (const auto& [key, value] : query.queryItems(QUrl::FullyDecoded))
        reader.take(key, value);
}

QString stateText(const Link& link)
{
    QStringList items;
    const auto add = [&](QLatin1StringView key, const QString& value) {
        items << QString(key) + u'=' + value;
    };
    const auto addPly = [&](QLatin1StringView key, Ply ply) {
        add(key, QString::number(ply.number()));
    };
    if (link.place.game > 0)
        add("game"_L1, QString::number(link.place.game));
    if (!link.place.line.isMain())
        add("line"_L1, QString::number(link.place.line.number()));
    if (link.clockMillis)
        add("t"_L1, clockText(*link.clockMillis));
    if (link.place.ply > Ply())
        addPly("ply"_L1, link.place.ply);
    if (link.range) {
        addPly("from"_L1, link.range->first);
        addPly("to"_L1, link.range->second);
    }
    if (link.a)
        add("a"_L1, placeText(*link.a));
    if (link.b)
        add("b"_L1, placeText(*link.b));
    if (link.view)
        add("view"_L1, nameOf(viewNames, *link.view));
    if (link.axis)
        add("axis"_L1, nameOf(axisNames, *link.axis));
    if (link.isFlipped)
        add("flip"_L1, u"1"_s);
    const bool isPlace = std::holds_alternative<ContentPlace>(link.where);
    if (link.content && !isPlace)
        add("id"_L1, contentText(*link.content));
    return items.join(u'&');
}

} // namespace plyline::links
