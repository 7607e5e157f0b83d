#include "app/shell/window/commands.h"

#include <QtCore/QStringList>
#include <QtGui/QAction>

#include "core/base/folding.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace plyline::window {

using actions::ActionId;
using actions::ActionSpec;

namespace {

/// How well a command matches, best first.
enum class Fit : std::uint8_t { TitleBegins, WordsBegin, InTitle, InGroup };

std::string foldedText(const QString& text)
{
    return folded(text.toStdString());
}

bool hasWithin(std::string_view text, std::string_view word)
{
    return text.find(word) != std::string_view::npos;
}

bool hasWordThatBegins(std::string_view text, std::string_view beginning)
{
    for (std::size_t at = text.find(beginning); at != std::string_view::npos;
         at = text.find(beginning, at + 1))
        if (at == 0 || text[at - 1] == ' ')
            return true;
    return false;
}

std::optional<Fit> fitOf(const Command& command, const std::vector<std::string>& words,
                         const std::string& text)
{
    const auto all = [&](auto holds) { return std::all_of(words.begin(), words.end(), holds); };
    if (command.foldedTitle.starts_with(text))
        return Fit::TitleBegins;
    if (all([&](const std::string& word) { return hasWordThatBegins(command.foldedTitle, word); }))
        return Fit::WordsBegin;
    if (all([&](const std::string& word) { return hasWithin(command.foldedTitle, word); }))
        return Fit::InTitle;
    if (all([&](const std::string& word) {
            return hasWithin(command.foldedTitle, word) || hasWithin(command.foldedGroup, word);
        }))
        return Fit::InGroup;
    return std::nullopt;
}

Command commandOf(QAction& action, const QString& title, const QString& group)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = action.shortcuts();
    for (const QKeySequence& shortcut : shortcuts)
        if (!shortcut.isEmpty())
            keys << shortcut.toString(QKeySequence::NativeText);
    return {&action,          title, group, keys.join(QStringLiteral(", ")), foldedText(title),
            foldedText(group)};
}

} // namespace

std::vector<Command> commandsOf(const actions::Actions& actions)
{
    std::vector<Command> commands;
    for (const ActionSpec& spec : actions::actionTable())
        if (spec.id != ActionId::RunCommand && actions[spec.id].isVisible())
            commands.push_back(
                commandOf(actions[spec.id], spec.plainTitle(), actions::groupTitle(spec.group)));
    for (std::size_t i = 0; i < actions.panels().size(); ++i)
        commands.push_back(commandOf(actions.ofPanel(i), actions.panels()[i]->plainTitle(),
                                     actions::groupTitle(actions::ActionGroup::Panels)));
    return commands;
}

std::vector<std::size_t> findCommands(const std::vector<Command>& commands, const QString& text)
{
    const QString simplified = text.simplified();
    std::vector<std::string> words;
    const QStringList parts = simplified.split(u' ', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        words.push_back(foldedText(part));
    const std::string whole = foldedText(simplified);

    std::vector<std::pair<Fit, std::size_t>> found;
    for (std::size_t i = 0; i < commands.size(); ++i)
        if (const auto fit = fitOf(commands[i], words, whole))
            found.emplace_back(*fit, i);
    std::sort(found.begin(), found.end());

    std::vector<std::size_t> places;
    places.reserve(found.size());
    for (const auto& [fit, place] : found)
        places.push_back(place);
    return places;
}

} // namespace plyline::window
