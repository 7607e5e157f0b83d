#include "app/panels/timeline/lane_choice.h"

#include <QtCore/QJsonArray>

#include "app/panels/timeline/lane.h"
#include "app/panels/timeline/lane_list.h"

#include <algorithm>

namespace plyline::timeline {

namespace {

const Lane* choosableLane(const QString& id)
{
    const auto& all = lanes();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Lane* lane) {
        return lane->isChoosable() && lane->id() == id;
    });
    return found == all.end() ? nullptr : *found;
}

QStringList listedOrder()
{
    QStringList ids;
    for (const Lane* lane : lanes())
        if (lane->isChoosable())
            ids << lane->id();
    return ids;
}

} // namespace

bool LaneChoice::isShown(const Lane& lane) const
{
    return !lane.isChoosable() || m_shown.value(lane.id(), lane.isShownAtFirst());
}

bool LaneChoice::isWanted(const Lane& lane) const
{
    return m_shown.value(lane.id(), false);
}

std::optional<double> LaneChoice::height(const Lane& lane) const
{
    const auto found = m_heights.constFind(lane.id());
    return found == m_heights.constEnd() ? std::nullopt : std::optional(*found);
}

/// Lanes that cannot be moved keep their places; the others fill the rest in their order.
std::vector<const Lane*> LaneChoice::ordered() const
{
    std::vector<const Lane*> all = lanes();
    if (m_order.isEmpty())
        return all;
    auto next = m_order.begin();
    for (const Lane*& lane : all)
        if (lane->isChoosable())
            lane = choosableLane(*next++);
    return all;
}

void LaneChoice::setShown(const Lane& lane, bool isShown)
{
    if (lane.isChoosable())
        m_shown.insert(lane.id(), isShown);
}

void LaneChoice::setHeight(const Lane& lane, std::optional<double> height)
{
    if (height)
        m_heights.insert(lane.id(), std::clamp(*height, leastHeight, greatestHeight));
    else
        m_heights.remove(lane.id());
}

void LaneChoice::moveBy(const Lane& lane, int places)
{
    if (!lane.isChoosable() || places == 0)
        return;
    if (m_order.isEmpty())
        m_order = listedOrder();
    const qsizetype from = m_order.indexOf(lane.id());
    m_order.move(from, std::clamp<qsizetype>(from + places, 0, m_order.size() - 1));
    if (m_order == listedOrder())
        m_order.clear();
}

QJsonObject LaneChoice::toJson() const
{
    QJsonObject json;
    if (!m_order.isEmpty())
        json.insert(QStringLiteral("order"), QJsonArray::fromStringList(m_order));
    QJsonObject shown;
    for (auto one = m_shown.begin(); one != m_shown.end(); ++one)
        shown.insert(one.key(), one.value());
    QJsonObject heights;
    for (auto one = m_heights.begin(); one != m_heights.end(); ++one)
        heights.insert(one.key(), one.value());
    json.insert(QStringLiteral("shown"), shown);
    json.insert(QStringLiteral("heights"), heights);
    return json;
}

LaneChoice LaneChoice::fromJson(const QJsonObject& json)
{
    LaneChoice choice;
    const QJsonObject shown = json[u"shown"].toObject();
    for (auto one = shown.begin(); one != shown.end(); ++one)
        if (const Lane* lane = choosableLane(one.key()); lane && one->isBool())
            choice.setShown(*lane, one->toBool());
    const QJsonObject heights = json[u"heights"].toObject();
    for (auto one = heights.begin(); one != heights.end(); ++one)
        if (const Lane* lane = choosableLane(one.key()); lane && one->isDouble())
            choice.setHeight(*lane, one->toDouble());
    QStringList order;
    const QJsonArray wanted = json[u"order"].toArray();
    for (const auto& id : wanted)
        if (choosableLane(id.toString()) && !order.contains(id.toString()))
            order << id.toString();
    // Lanes that are new since then stand where the list has them.
    const QStringList listed = listedOrder();
    for (qsizetype i = 0; i < listed.size() && !order.isEmpty(); ++i)
        if (!order.contains(listed[i]))
            order.insert(std::min(i, order.size()), listed[i]);
    if (order != listed)
        choice.m_order = order;
    return choice;
}

} // namespace plyline::timeline
