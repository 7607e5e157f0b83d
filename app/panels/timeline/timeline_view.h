#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include "app/kit/accessible/settling.h"
#include "app/kit/look/look.h"
#include "app/kit/widgets/wheel_steps.h"
#include "app/model/session/playback.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/timeline/backdrop.h"
#include "app/panels/timeline/felt_time.h"
#include "app/panels/timeline/hover_board.h"
#include "app/panels/timeline/lane_folding.h"
#include "app/panels/timeline/timeline_painter.h"
#include "app/panels/timeline/timeline_zoom.h"
#include "app/panels/timeline/window_drags.h"

namespace plyline::timeline {

class MarkerInput;
class MarkLegend;

/// The timeline of the shown line. Press or drag to scrub, turn the wheel to step, point to move
/// the ghost playhead. A slider for assistive technology.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    TimelineView(workspace::Workspace& workspace, session::Playback& playback, look::Look& look,
                 QWidget* parent = nullptr);
    ~TimelineView() override;

    [[nodiscard]] const TimelineLayout& layoutOfGame() const { return m_layout; }
    [[nodiscard]] const TimeAxis& axis() const { return m_layout.axis; }
    [[nodiscard]] const TimelineFrame& frame() const { return m_frame; }
    [[nodiscard]] const TimelineGame& game() const { return m_game; }
    [[nodiscard]] TimelineZoom& zoom() { return m_zoom; }
    [[nodiscard]] const LaneChoice& lanes() const { return m_lanes; }
    void setLanes(const LaneChoice& lanes);
    [[nodiscard]] HoverBoard& hoverBoard() { return *m_board; }
    /// The kinds of marks in the shown game.
    [[nodiscard]] Marks marks() const { return m_game.marks(); }
    [[nodiscard]] session::Cursor& cursorOfPlies() { return m_session.cursor(); }
    /// "24. Rxd4, ply 47 of 87".
    [[nodiscard]] QString spokenPlace() const;
    /// What the lanes say about the shown ply, one line each.
    [[nodiscard]] QString spokenLanes() const { return describe(m_game, m_frame.ply, m_lanes); }
    [[nodiscard]] MarkerInput& markers() { return *m_markers; }
    [[nodiscard]] session::Pointing& pointing() { return m_session.pointing(); }
    void setWheelEnabled(bool isEnabled) { m_wheel.setEnabled(isEnabled); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Shows what the marks mean, above a point in `anchor`, until hideLegend().
    void showLegend(const QWidget& anchor, QPoint point);
    void hideLegend();
    /// Zoom at the pointer, or at the playhead while the pointer is elsewhere.
    void zoomIn() { zoomByKey(TimelineZoom::stepFactor); }
    void zoomOut() { zoomByKey(1.0 / TimelineZoom::stepFactor); }

Q_SIGNALS:
    /// Emitted when a link to a ply of any line of the open game should be copied.
    void linkWanted(plyline::game::LineId line, plyline::game::Ply ply);
    /// Emitted when places of lanes or of plies are new.
    void laidOut();
    /// Emitted when the frame is new.
    void frameShown();
    void lanesChanged();

    /// Emitted a moment after the last of several steps, while assistive technology is connected;
    /// it was told the value.
    void settled();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// A press that has not been released: how x maps to a ply.
    struct Drag
    {
        double anchorX = 0.0; ///< The x at which it began ...
        game::Ply anchorPly;  ///< ... and the ply there.
        double pixelsPerPly = 1.0;
    };

    void showGame();
    void showJudgements();
    /// Returns the line by the scores of an engine; null while those of the file are shown.
    [[nodiscard]] std::shared_ptr<const judgement::JudgedLine> engineScores() const;
    void showOwnMarkers();
    void showFrame();
    /// Moves the playhead alone, between two plies.
    void showWay();
    void layOutAgain();
    void zoomByKey(double factor);
    /// Returns whether the wheel has zoomed or panned.
    bool zoomByWheel(const QWheelEvent& event);
    bool zoomByGesture(QEvent& event);
    /// Shows the board of the ply at a place, which may lie outside.
    void hoverAt(QPointF point);
    void scrubTo(double x);
    void dragPin(double x);
    [[nodiscard]] QRectF handle() const;
    [[nodiscard]] bool isOverSigns(QPointF point) const;
    [[nodiscard]] QString labelOf(game::Ply ply) const;
    [[nodiscard]] QString labelOf(const LinePly& move) const;
    /// Shows at which move the mouse points: the one to which a click goes; none where it does not.
    void pointAt(QPointF point);
    [[nodiscard]] bool isOnShownLine(const LinePly& move) const;

    session::Session& m_session;
    study::Study& m_study;
    const judgement::Judgements& m_judgements;
    session::Playback& m_playback;
    look::Look& m_look;
    widgets::WheelSteps m_wheel;
    TimelineZoom m_zoom;
    LaneChoice m_lanes;
    WindowDrags m_drags;
    FeltTime* m_feltTime;
    std::unique_ptr<MarkerInput> m_markers;
    accessible::Settling m_settling;
    TimelineGame m_game;
    std::pair<QString, int> m_shownGame; ///< File and number.
    TimelineLayout m_layout;
    TimelineFrame m_frame;
    std::optional<LinePly> m_hoveredBranch; ///< Under the mouse, on a line that is not shown.
    std::shared_ptr<const game::Game> m_wholeGame;
    game::LineId m_line;
    std::optional<Drag> m_drag;
    std::optional<TimelineStudy::PinName> m_draggedPin;
    double m_layoutRatio = 1.0;
    Backdrop m_backdrop;
    QPointer<MarkLegend> m_legend; ///< A child of the window once it has been shown.
    QPointer<HoverBoard> m_board;  ///< So is this.
    LaneFolding m_folding;         ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::timeline
