-- Drives Neovim: opens a log, waits for its findings, applies a fix by its title, and writes what it saw as JSON.
--   TRAINLOG_FIX   the beginning of the title of the fix
--   TRAINLOG_SEEN  the file to write
local limit_ms = 20000
local seen = {}

local function finish()
  vim.fn.writefile({ vim.json.encode(seen) }, vim.env.TRAINLOG_SEEN)
  vim.cmd('qall!')
end

local function diagnostics()
  return vim.tbl_map(function(each)
    return { line = each.lnum, column = each.col, code = each.code, severity = each.severity, message = each.message }
  end, vim.diagnostic.get(0))
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

if not vim.wait(limit_ms, function() return #vim.diagnostic.get(0) > 0 end, 10) then
  seen.problem = 'no diagnostics'
  finish()
end
seen.before = diagnostics()

local found = vim.diagnostic.get(0)[1]
vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
vim.lsp.buf.code_action({
  apply = true,
  filter = function(action) return vim.startswith(action.title, vim.env.TRAINLOG_FIX) end,
})
local text = table.concat(lines(), '\n')
if not vim.wait(limit_ms, function() return table.concat(lines(), '\n') ~= text end, 10) then
  seen.problem = 'the fix changed nothing'
  finish()
end
seen.lines = lines()
vim.wait(limit_ms, function() return #vim.diagnostic.get(0) < #seen.before end, 10)
seen.after = diagnostics()
finish()
