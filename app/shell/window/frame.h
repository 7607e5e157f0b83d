#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/shell/window/frame_geometry.h"

namespace plyline::inspector {
class Inspector;
class Shelf;
} // namespace plyline::inspector
namespace plyline::stage {
class Stage;
}
namespace plyline::widgets {
class Divider;
}

namespace plyline::window {

/// The area between menu and status line: the parts at the rectangles of a FrameGeometry, and
/// dividers between them.
class Frame : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        QWidget& games;
        stage::Stage& stage;
        inspector::Inspector& inspector;
        inspector::Shelf& shelf;
        QWidget& timeline;
    };
    /// Takes ownership of the parts.
    Frame(const Parts& parts, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const FrameLayout& layoutOfParts() const { return m_layout; }
    void setLayoutOfParts(const FrameLayout& layout);
    [[nodiscard]] const FrameGeometry& geometryOfParts() const { return m_geometry; }
    [[nodiscard]] bool areGamesAColumn() const { return m_geometry.areGamesAColumn; }
    [[nodiscard]] bool hasInspector() const { return !m_geometry.inspector.isEmpty(); }
    /// Whether the games are shown as a column.
    [[nodiscard]] bool hasGames() const { return !m_geometry.games.isEmpty(); }

public Q_SLOTS:
    void showGames(bool isShown);
    void showInspector(bool isShown);
    void showShelf(bool isShown);
    void showCards(bool isShown);

Q_SIGNALS:
    /// Emitted when a part was shown, hidden or resized.
    void changed();
    /// Emitted when the games become a column or stop being one, before anything moves.
    void gamesColumnChanged(bool isColumn);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    void connectDividers();
    void onGamesDragged(int x);
    void onInspectorDragged(int x);
    void set(FrameLayout layout);

    Parts m_parts;
    FrameLayout m_layout;
    FrameGeometry m_geometry;
    widgets::Divider* m_gamesDivider;
    widgets::Divider* m_inspectorDivider;
    widgets::Divider* m_timelineDivider;
    bool m_isDragged = false; ///< A dragged divider stays visible while its column is closed.
};

} // namespace plyline::window
