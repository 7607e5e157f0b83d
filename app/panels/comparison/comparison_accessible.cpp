#include "app/panels/comparison/comparison_accessible.h"

#include <QtCore/QCoreApplication>

#include "app/kit/accessible/describe.h"
#include "app/kit/accessible/square_parts.h"
#include "app/panels/comparison/comparison_view.h"
#include "app/panels/comparison/events_view.h"

namespace plyline::comparison {

namespace {

class EventPartWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::comparison::EventPartWords)
};

QString textOf(const EventStep& step)
{
    return (step.isBack ? EventPartWords::tr("back: %1, ply %2") : EventPartWords::tr("%1, ply %2"))
        .arg(step.san)
        .arg(step.ply.number());
}

constexpr int squares = 64;
constexpr int partsOfOne = squares + 1;

/// For A and then for B: the caption, which shows the moment when it is pressed, and the squares.
class BothParts : public accessible::Parts
{
public:
    explicit BothParts(ComparisonView& view) : Parts(view), m_view(view) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Grouping; }
    [[nodiscard]] QString description() const override { return m_view.describe(); }
    [[nodiscard]] int count() const override
    {
        return m_view.hint().isEmpty() ? 2 * partsOfOne : 0;
    }
    [[nodiscard]] accessible::Part part(int index) const override
    {
        const bool isA = index < partsOfOne;
        const int square = index % partsOfOne - 1;
        return square < 0 ? captionPart(isA) : squarePart(isA, square);
    }
    void press(int index) override { Q_EMIT m_view.momentWanted(index < partsOfOne); }

private:
    [[nodiscard]] accessible::Part captionPart(bool isA) const
    {
        const ComparisonGeometry& geometry = m_view.geometryOfParts();
        accessible::Part part;
        part.name = m_view.spokenCaption(isA);
        part.role = QAccessible::Button;
        part.rect = isA ? geometry.captionA : geometry.captionB;
        part.hasAction = true;
        return part;
    }

    [[nodiscard]] accessible::Part squarePart(bool isA, int index) const
    {
        const auto& frame = isA ? m_view.frames().a : m_view.frames().b;
        const int seen = m_view.isFlipped() ? squares - 1 - index : index;
        const auto square = rules::Square::fromXY(seen % 8 + 1, 8 - seen / 8);
        const ComparisonGeometry& geometry = m_view.geometryOfParts();
        accessible::Part part;
        part.name = QStringLiteral("%1: %2").arg(
            isA ? m_view.captionA().letter : m_view.captionB().letter,
            accessible::squareName(square, widgets::pieceOn(frame, square)));
        part.rect = widgets::rectOf(QRectF(isA ? geometry.boardA : geometry.boardB), square,
                                    m_view.isFlipped())
                        .toAlignedRect();
        part.role = QAccessible::Cell;
        return part;
    }

    ComparisonView& m_view;
};

/// How many events and differences there are, and the events as buttons.
class EventsParts : public accessible::Parts
{
public:
    explicit EventsParts(EventsView& view) : Parts(view), m_view(view) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::List; }
    [[nodiscard]] QString description() const override
    {
        return m_view.count().isEmpty()
                   ? m_view.differences()
                   : QStringLiteral("%1, %2").arg(m_view.count(), m_view.differences());
    }
    [[nodiscard]] int count() const override { return static_cast<int>(m_view.steps().size()); }
    [[nodiscard]] accessible::Part part(int index) const override
    {
        accessible::Part part;
        part.name = textOf(m_view.steps()[static_cast<std::size_t>(index)]);
        part.role = QAccessible::ListItem;
        part.rect = m_view.chipRect(index);
        part.hasAction = true;
        return part;
    }
    void press(int index) override { Q_EMIT m_view.stepChosen(index); }

private:
    EventsView& m_view;
};

} // namespace

void describeComparison()
{
    accessible::describe<ComparisonView, BothParts>();
    accessible::describe<EventsView, EventsParts>();
}

} // namespace plyline::comparison
