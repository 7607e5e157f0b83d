#pragma once

#include "app/kit/widgets/mini_board.h"
#include "app/model/study/pins.h"
#include "app/panels/comparison/comparison_geometry.h"

namespace plyline::comparison {

/// Pictures of both moments. In A captured pieces are red. In B moved pieces are teal, with a ghost
/// on their old square and an arrow to the new one.
struct BothFrames
{
    widgets::MiniBoardFrame a;
    widgets::MiniBoardFrame b;
    bool operator==(const BothFrames&) const = default;
};
[[nodiscard]] BothFrames framesOf(const study::Comparison& comparison, const look::Theme& theme);

/// The caption above a board: its letter, the move, the place, and the clocks.
struct Caption
{
    struct Clock
    {
        QString text; ///< Empty if the game has no clocks.
        bool isRunning = false;
        bool operator==(const Clock&) const = default;
    };
    QString letter;
    QString move;
    QString place; ///< "ply 40 · pinned"; with the players if A and B are in two games.
    Clock white;
    Clock black;
    bool operator==(const Caption&) const = default;
};
[[nodiscard]] Caption captionOf(const study::Pin& pin, const QString& letter, bool isPinned,
                                bool isOneGame, const QString& move);

/// The two boards and their captions. A click on a board emits momentWanted().
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(look::Look& look, QWidget* parent = nullptr);

    void setGeometryOfParts(const ComparisonGeometry& geometry);
    void show(const BothFrames& frames, const Caption& a, const Caption& b);
    /// Shows a text in place of the pictures.
    void showHint(const QString& hint);
    [[nodiscard]] const ComparisonGeometry& geometryOfParts() const { return m_geometry; }
    [[nodiscard]] const BothFrames& frames() const { return m_frames; }
    [[nodiscard]] const Caption& captionA() const { return m_a; }
    [[nodiscard]] const Caption& captionB() const { return m_b; }
    /// The text in place of the pictures; empty while they are shown.
    [[nodiscard]] const QString& hint() const { return m_hint; }
    /// Letter, move, place and clocks in words.
    [[nodiscard]] QString spokenCaption(bool isA) const;
    [[nodiscard]] QString describe() const;
    [[nodiscard]] bool isFlipped() const { return m_look.isFlipped(); }

Q_SIGNALS:
    /// Emitted when a picture was clicked; its moment should be shown.
    void momentWanted(bool isA);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void drawCaption(QPainter& painter, QRectF room, const Caption& caption) const;

    look::Look& m_look;
    ComparisonGeometry m_geometry;
    BothFrames m_frames;
    Caption m_a;
    Caption m_b;
    QString m_hint;
};

} // namespace plyline::comparison
