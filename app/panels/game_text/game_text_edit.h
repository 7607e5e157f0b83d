#pragma once

#include <QtWidgets/QPlainTextEdit>

#include "app/kit/look/look.h"
#include "app/panels/game_text/game_text_page.h"

#include <optional>
#include <vector>

namespace plyline::game_text {

class GameTextHighlighter;

/// Shows a page with the numbers of its lines. What is copied from it are the bytes as they stand,
/// not what they are shown as.
class GameTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GameTextEdit(look::Look& look, QWidget* parent = nullptr);

    void setPage(std::shared_ptr<const GameTextPage> page);
    [[nodiscard]] const GameTextPage* page() const { return m_page.get(); }
    /// By line, the last ply of it on the way to the shown one: what is behind it is dim.
    void setReached(std::vector<game::Ply> reached);
    /// The move that leads to the shown ply, in amber; a fault that somebody asked for, in red.
    void setPresent(std::optional<Span> move);
    void setGhost(std::optional<Span> move);
    void setMarked(std::optional<Span> fault);
    [[nodiscard]] std::optional<Span> present() const { return m_present; }
    [[nodiscard]] std::optional<Span> marked() const { return m_marked; }
    /// Scrolls it into view when it is not.
    void reveal(Span span);

Q_SIGNALS:
    void byteClicked(std::int64_t byte);
    /// None when the mouse has left the text.
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
