#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

#include <cstdint>
#include <vector>

namespace plyline::inspector {

class ShelfButton;

/// Describes a panel on the shelf.
struct ShelfItem
{
    QString name;  ///< Never translated.
    QString title; ///< Translated.
    QString keys;  ///< Its shortcut as shown to the user; empty for none.
    QString icon;  ///< Name of a file in resources/icons.
    int group = 0; ///< Groups are separated by a line.
};

enum class ShelfState : std::uint8_t {
    Closed,
    Behind, ///< Open behind another panel.
    Seen
};

/// The strip of icons at the window's edge, one for each panel. An icon shows whether its panel is
/// open, and opens or closes it.
class Shelf : public QWidget
{
    Q_OBJECT

public:
    static constexpr int stripWidth = 44;

    explicit Shelf(look::Look& look, QWidget* parent = nullptr);

    /// Adds the item at the end.
    void add(const ShelfItem& item);
    void setState(const QString& name, ShelfState state);
    void setItemVisible(const QString& name, bool isVisible);
    [[nodiscard]] ShelfState state(const QString& name) const;
    /// Returns where an icon's button is; empty while it is hidden.
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
    std::vector<int> m_rules; ///< The y of each line between groups.
};

} // namespace plyline::inspector
