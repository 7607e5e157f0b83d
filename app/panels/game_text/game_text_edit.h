#pragma once

#include <QtWidgets/QPlainTextEdit>

#include "app/kit/look/look.h"
#include "app/panels/game_text/game_text_page.h"

#include <optional>
#include <vector>

namespace plyline::game_text {

class GameTextHighlighter;

/// Shows a page with line numbers. Copying gives the original bytes, not the characters that are
/// shown for them.
class GameTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GameTextEdit(look::Look& look, QWidget* parent = nullptr);

    void setPage(std::shared_ptr<const GameTextPage> page);
    [[nodiscard]] const GameTextPage* page() const { return m_page.get(); }
    /// Sets for each line of the game the last ply on the path to the shown one; later moves
    /// are dim.
    void setReached(std::vector<game::Ply> reached);
    /// Sets the move that leads to the shown ply (amber). setMarked() sets a fault that was asked
    /// for (red).
    void setPresent(std::optional<Span> move);
    void setGhost(std::optional<Span> move);
    void setMarked(std::optional<Span> fault);
    [[nodiscard]] std::optional<Span> present() const { return m_present; }
    [[nodiscard]] std::optional<Span> marked() const { return m_marked; }
    /// Scrolls to the span if it is not visible.
    void reveal(Span span);

Q_SIGNALS:
    void byteClicked(std::int64_t byte);
    /// Emitted with none when the mouse leaves the text.
    void byteHovered(std::optional<std::int64_t> byte);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;

private:
    class LineNumbers;

    void dress();
    void showMarks();
    void fitNumbers();
    void paintNumbers(QPainter& painter, const QRect& rect) const;
    void addMark(QList<QTextEdit::ExtraSelection>& marks, const Stretch& where,
                 const QTextCharFormat& format) const;
    [[nodiscard]] std::optional<std::int64_t> byteAt(const QPoint& point) const;

    look::Look& m_look;
    std::shared_ptr<const GameTextPage> m_page;
    GameTextHighlighter* m_highlighter;
    LineNumbers* m_numbers;
    std::optional<Span> m_present;
    std::optional<Span> m_ghost;
    std::optional<Span> m_marked;
    QPoint m_pressedAt;
};

} // namespace plyline::game_text
