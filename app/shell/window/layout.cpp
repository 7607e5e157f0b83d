#include "app/shell/window/layout.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <iterator>

namespace plyline::window {

namespace {

const QString viewNames[] = {QStringLiteral("both"), QStringLiteral("replay"),
                             QStringLiteral("snapshot"), QStringLiteral("comparison"),
                             QStringLiteral("panel")};
const QString placeNames[] = {QStringLiteral("upper"), QStringLiteral("lower"),
                              QStringLiteral("stage"), QStringLiteral("window")};

/// Returns the enumerator of that name; the first one for any other text.
template <typename Enum, std::size_t count>
Enum named(const QString (&names)[count], const QString& name)
{
    const auto* found = std::find(std::begin(names), std::end(names), name);
    return found == std::end(names) ? Enum{} : static_cast<Enum>(found - std::begin(names));
}

std::optional<int> pixels(const QJsonValue& value)
{
    return value.isDouble() && value.toInt() > 0 ? std::optional(value.toInt()) : std::nullopt;
}

void put(QJsonObject& object, const QString& key, std::optional<int> value)
{
    if (value)
        object.insert(key, *value);
}

QJsonObject frameObject(const FrameLayout& frame)
{
    QJsonObject object{{QStringLiteral("games"), frame.hasGames},
                       {QStringLiteral("inspector"), frame.hasInspector},
                       {QStringLiteral("inspectorWhenNarrow"), frame.hasInspectorWhenNarrow},
                       {QStringLiteral("shelf"), frame.hasShelf}};
    put(object, QStringLiteral("gamesWidth"), frame.gamesWidth);
    put(object, QStringLiteral("inspectorWidth"), frame.inspectorWidth);
    put(object, QStringLiteral("timelineHeight"), frame.timelineHeight);
    return object;
}

FrameLayout frameOf(const QJsonObject& object)
{
    FrameLayout frame;
    frame.hasGames = object[u"games"].toBool(frame.hasGames);
    frame.hasInspector = object[u"inspector"].toBool(frame.hasInspector);
    frame.hasInspectorWhenNarrow =
        object[u"inspectorWhenNarrow"].toBool(frame.hasInspectorWhenNarrow);
    frame.hasShelf = object[u"shelf"].toBool(frame.hasShelf);
    frame.gamesWidth = pixels(object[u"gamesWidth"]);
    frame.inspectorWidth = pixels(object[u"inspectorWidth"]);
    frame.timelineHeight = pixels(object[u"timelineHeight"]);
    return frame;
}

QJsonObject panelsObject(const PanelsLayout& panels)
{
    QJsonArray open;
    for (const OpenPanel& panel : panels.open)
        open.append(
            QJsonObject{{QStringLiteral("name"), panel.name},
                        {QStringLiteral("place"), placeNames[static_cast<int>(panel.place)]}});
    QJsonObject windows;
    for (const auto& [name, rect] : panels.windows)
        windows.insert(name, QJsonArray{rect.x(), rect.y(), rect.width(), rect.height()});
    return {{QStringLiteral("open"), open},
            {QStringLiteral("frontUpper"), panels.frontUpper},
            {QStringLiteral("frontLower"), panels.frontLower},
            {QStringLiteral("windows"), windows}};
}

PanelsLayout panelsOf(const QJsonObject& object)
{
    PanelsLayout panels;
    const QJsonArray open = object[u"open"].toArray();
    for (const auto& value : open)
        panels.open.push_back(
            {value[u"name"].toString(), named<PanelPlace>(placeNames, value[u"place"].toString())});
    panels.frontUpper = object[u"frontUpper"].toString();
    panels.frontLower = object[u"frontLower"].toString();
    const QJsonObject windows = object[u"windows"].toObject();
    for (auto it = windows.begin(); it != windows.end(); ++it) {
        const QJsonArray rect = it.value().toArray();
        if (rect.size() == 4)
            panels.windows.emplace_back(it.key(), QRect(rect[0].toInt(), rect[1].toInt(),
                                                        rect[2].toInt(), rect[3].toInt()));
    }
    return panels;
}

} // namespace

QByteArray Layout::toJson() const
{
    QJsonObject object{{QStringLiteral("frame"), frameObject(frame)},
                       {QStringLiteral("cards"), hasCards},
                       {QStringLiteral("view"), viewNames[static_cast<int>(view)]},
                       {QStringLiteral("panels"), panelsObject(panels)}};
    if (upperShare)
        object.insert(QStringLiteral("upperShare"), *upperShare);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Layout Layout::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Layout layout;
    layout.frame = frameOf(object[u"frame"].toObject());
    layout.hasCards = object[u"cards"].toBool(layout.hasCards);
    layout.view = named<stage::View>(viewNames, object[u"view"].toString());
    layout.panels = panelsOf(object[u"panels"].toObject());
    if (const double share = object[u"upperShare"].toDouble(); share > 0.0 && share < 1.0)
        layout.upperShare = share;
    return layout;
}

} // namespace plyline::window
