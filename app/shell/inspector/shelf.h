#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

#include <cstdint>
#include <vector>

namespace plyline::inspector {

class ShelfButton;

/// A panel as the shelf knows it.
struct ShelfItem
{
    QString name;  ///< Never translated.
    QString title; ///< Translated.
    QString keys;  ///< As the person reads them; empty for none.
    QString icon;  ///< A file of resources/icons.
    int group = 0; ///< A rule divides the groups.
};

enum class ShelfState : std::uint8_t {
    Closed,
    Behind, ///< Open, and another one is in front of it.
    Seen
};

/// The strip of icons at the edge of the window: one for each panel, which says whether it is open
/// and opens and closes it.
class Shelf : public QWidget
{
    Q_OBJECT

public:
    static constexpr int stripWidth = 44;

    explicit Shelf(look::Look& look, QWidget* parent = nullptr);

    /// Behind those that are there.
    void add(const ShelfItem& item);
    void setState(const QString& name, ShelfState state);
    void setItemVisible(const QString& name, bool isVisible);
    [[nodiscard]] ShelfState state(const QString& name) const;
    /// Where an icon's button lies; empty while it is not shown.
    [[nodiscard]] QRect buttonRect(const QString& name) const;

Q_SIGNALS:
    void clicked(const QString& name);
    void menuWanted(const QString& name, const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    [[nodiscard]] ShelfButton* find(const QString& name) const;

    look::Look& m_look;
    std::vector<ShelfButton*> m_buttons;
    std::vector<int> m_rules; ///< Their y.
};

} // namespace plyline::inspector
